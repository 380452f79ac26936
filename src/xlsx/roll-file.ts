/** 结转新年度 over a file: the old file's bytes and a plan make the new year's. For the command line, and for the pane over the open workbook's file. */
import type { Budget } from '../book/budget.js';
import { readAgain } from '../book/read-budget.js';
import { formulaResults } from '../changes/formula-results.js';
import type { RollPlan } from '../changes/roll/roll-plan.js';
import { simulate } from '../changes/simulate.js';
import { type Place, placeName } from '../sheet/place.js';
import { type Saved, settingName, settingValue } from '../sheet/saved.js';
import { applyXlsx } from './apply-xlsx.js';
import { atRisk, hasMacros, type Risk } from './at-risk.js';
import { writeDocumentSettings } from './document-settings.js';
import { BrokenFile, FileBook } from './file-book.js';
import { passGate, type Passed } from './gate.js';
import { problem, type XlsxProblem } from './problem.js';
import { readSheets, type XlsxSheets } from './read-xlsx.js';

/** The old year's file. */
export interface OldFile extends Pick<XlsxSheets, 'sheets' | 'saved'> {
  readonly kind: 'old-file';
  readonly bytes: Uint8Array;
  readonly passed: Passed;
}

/** The new year's file. */
export interface RolledFile {
  readonly kind: 'rolled';
  readonly bytes: Uint8Array;
  /** Whether it holds macros: Excel opens it as .xlsm only. */
  readonly macros: boolean;
  /** Formulas of others whose result is not known; Excel calculates them when it opens the file. */
  readonly unknown: readonly Place[];
}

/** Reads the file that is to be rolled forward. Never throws for what is in it. */
export async function openOldFile(bytes: Uint8Array): Promise<OldFile | XlsxProblem> {
  const passed = passGate(bytes);
  if (passed.kind === 'problem') return passed;
  const read = await readSheets(passed);
  return read.kind === 'problem' ? read : { kind: 'old-file', bytes, passed, sheets: read.sheets, saved: read.saved };
}

/** What of the file would go wrong in the new one though no cell shows it: to be shown, and confirmed, before. */
export function rollRisks({ passed }: OldFile, plan: Pick<RollPlan, 'steps'>): readonly Risk[] {
  return atRisk(passed, plan.steps.flat());
}

/**
 * Applies the plan step by step, every formula with its value, and keeps in the new file what is given to be kept. The old file's bytes stay as they are.
 * @param budget the old year's budget, of the sheets that the plan was made for
 * @param keep what the new file keeps beside its sheets, by name; `undefined`: no longer
 * @returns the new file, or why there is none: a cell holds something else than the plan was made for, among others
 */
export async function rollFile(
  file: OldFile,
  budget: Budget,
  plan: Pick<RollPlan, 'steps' | 'toYear' | 'form'>,
  keep: Saved,
): Promise<RolledFile | XlsxProblem> {
  let { bytes } = file;
  let unknown: readonly Place[] = [];
  let now = file.sheets;
  // The result is read by the form set that it follows from now on.
  const { steps, toYear, form } = plan;
  for (const changes of steps) {
    now = simulate(now, changes);
    const written = changes.flatMap((change) => (change.kind === 'cell' ? [change.at] : []));
    const results = formulaResults(now, readAgain(now, { ...budget, form }, { year: toYear }), written);
    now = now.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, row) =>
        line.map((value, column) => results.values.get(placeName({ sheet: sheet.name, row, column })) ?? value),
      ),
    }));
    const applied = await applyXlsx(bytes, changes, results);
    if (applied.kind === 'problem') return applied;
    ({ bytes } = applied);
    ({ unknown } = results);
  }
  const kept = withKept(bytes, keep);
  return kept instanceof Uint8Array ? { kind: 'rolled', bytes: kept, macros: hasMacros(file.passed), unknown } : kept;
}

function withKept(bytes: Uint8Array, keep: Saved): Uint8Array | XlsxProblem {
  const passed = passGate(bytes);
  if (passed.kind === 'problem') return passed;
  const settings = Object.entries(keep).map(([name, value]): readonly [string, unknown] => [
    settingName(name),
    value === undefined ? undefined : settingValue(value),
  ]);
  try {
    const book = new FileBook(passed);
    writeDocumentSettings(book, Object.fromEntries(settings));
    return book.bytes();
  } catch (error) {
    if (error instanceof BrokenFile) return problem('broken', {}, error.message);
    throw error;
  }
}
