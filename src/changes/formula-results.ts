/** The values of formulas, computed by the core: what a file holds beside its formulas until Excel calculates. */
import { FEN_PER_UNIT, type Unit } from '../amount/reading.js';
import type { Budget } from '../book/budget.js';
import { readAgain } from '../book/read-budget.js';
import { comparisons } from '../checks/registry.js';
import { Run } from '../checks/run.js';
import type { Check } from '../forms/check.js';
import { type Place, placeName } from '../sheet/place.js';
import { type CellValue, formulaAt, type Sheet, valueAt } from '../sheet/sheet.js';
import { fillsOf, type Fill } from './compile/fill.js';
import { Tables } from './compile/tables.js';
import { referencesOf } from './compile/shift.js';

export interface FormulaResults {
  /** Values of the form's own formulas, as their cells hold them (in the table's unit of account), by `表三!E7`. */
  readonly values: ReadonlyMap<string, number>;
  /** Formulas of others that hang on something that changed, or cannot be followed: no value is known. */
  readonly unknown: readonly Place[];
}

/** An identity that fills a cell reads others that are filled: so many steps at most. */
const MOST_STEPS = 40;

/**
 * Works out what formulas come to once changes are applied: the form's own by their declarations, in 分; those of others keep what the file
 * says, unless they hang on a cell that changed.
 * @param sheets with the changes applied (`simulate`)
 * @param budget the same sheets as they were read
 * @param changed the cells that were written
 */
export function formulaResults(sheets: readonly Sheet[], budget: Budget, changed: readonly Place[]): FormulaResults {
  const own = ownFormulas(budget);
  const names = new Set(own.map(({ at }) => placeName(at)));
  const others = hangingOn(sheets, changed).filter((at) => !names.has(placeName(at)));
  let unknown = new Map(others.map((at) => [placeName(at), at]));
  for (;;) {
    const values = settle(sheets, budget, own, unknown);
    // What hangs on a value that is not known is not known either.
    const next = new Map(
      own.filter(({ at }) => !values.has(placeName(at))).map(({ at }): [string, Place] => [placeName(at), at]),
    );
    const all = new Map([...unknown, ...next]);
    if (all.size === unknown.size) return { values, unknown: [...all.values()] };
    unknown = all;
  }
}

/** The cells whose formula is the one that the form fills them with. */
function ownFormulas(budget: Budget): readonly Fill[] {
  const sheets = new Map(budget.tables.map(({ sheet }) => [sheet.name, sheet]));
  return fillsOf(new Tables(budget), { blankRows: true }).filter(({ at, formula }) => {
    const sheet = sheets.get(at.sheet);
    return sheet !== undefined && formulaAt(sheet, at.row, at.column) === formula;
  });
}

/** Fills in, reads again, until nothing moves. */
function settle(
  sheets: readonly Sheet[],
  budget: Budget,
  own: readonly Fill[],
  unknown: ReadonlyMap<string, Place>,
): ReadonlyMap<string, number> {
  const known = own.filter(({ at }) => !unknown.has(placeName(at)));
  const units = new Map<string, Unit>();
  for (const { sheet, unit } of budget.tables) units.set(sheet.name, unit);
  const checks = budget.form.checks.filter((check) => known.some((fill) => fill.check === check));
  const byCell = new Map(known.map((fill) => [placeName(fill.at), fill]));
  let values = new Map(known.map(({ at }): [string, number] => [placeName(at), 0]));
  let compared = new Set<string>();
  let read = budget;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const filled = write(sheets, known, values, unknown);
    read = readAgain(filled, budget, { previous: read });
    const next = new Map(values);
    compared = new Set();
    const run = new Run(read);
    for (const check of checks) {
      for (const { at, fen } of rightSides(check, run, byCell)) {
        const name = placeName(at);
        compared.add(name);
        next.set(name, fen / FEN_PER_UNIT[units.get(at.sheet) ?? budget.form.unit]);
      }
    }
    const same = [...next].every(([name, value]) => values.get(name) === value);
    values = next;
    if (same) break;
  }
  const last = new Map(write(sheets, known, values, unknown).map((sheet) => [sheet.name, sheet]));
  // A row without anything is in no comparison: its formula adds up blank cells.
  return new Map(
    known.flatMap(({ at, formula }): [string, number][] => {
      const name = placeName(at);
      const value = values.get(name) ?? 0;
      return compared.has(name) || addsNothing(formula, at.sheet, last) ? [[name, value]] : [];
    }),
  );
}

/** What each cell that a check fills has to be, in 分. */
function rightSides(
  check: Check,
  run: Run,
  byCell: ReadonlyMap<string, Fill>,
): readonly { readonly at: Place; readonly fen: number }[] {
  return comparisons(check, run).flatMap(({ left, right }) => {
    const [at, ...more] = left.parts.flatMap(({ places }) => places);
    if (at === undefined || more.length > 0 || byCell.get(placeName(at))?.check !== check) return [];
    return [{ at, fen: right.fen }];
  });
}

/** The sheets with values in the form's own formulas and none in those that are not known; untouched ones are the same objects. */
function write(
  sheets: readonly Sheet[],
  known: readonly Fill[],
  values: ReadonlyMap<string, number>,
  unknown: ReadonlyMap<string, Place>,
): readonly Sheet[] {
  const cells = new Map<string, { readonly row: number; readonly column: number; readonly value: CellValue }[]>();
  const put = ({ sheet, row, column }: Place, value: CellValue): void => {
    const same = cells.get(sheet);
    if (same) same.push({ row, column, value });
    else cells.set(sheet, [{ row, column, value }]);
  };
  for (const { at } of known) put(at, values.get(placeName(at)) ?? null);
  for (const at of unknown.values()) put(at, null);
  return sheets.map((sheet) => {
    const own = cells.get(sheet.name);
    if (!own || own.every(({ row, column, value }) => valueAt(sheet, row, column) === value)) return sheet;
    const rows = sheet.values.map((row) => [...row]);
    for (const { row, column, value } of own) {
      const line = (rows[row] ??= []);
      while (line.length < column) line.push(null);
      line[column] = value;
    }
    return { ...sheet, values: rows };
  });
}

function addsNothing(formula: string, sheet: string, sheets: ReadonlyMap<string, Sheet>): boolean {
  const references = referencesOf(formula, sheet);
  return (
    references !== undefined &&
    references.every((area) => {
      const from = sheets.get(area.sheet);
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const value = from ? valueAt(from, row, column) : null;
          if (value !== null && value !== '' && value !== 0) return false;
        }
      }
      return from !== undefined;
    })
  );
}

/** Cells with a formula that reads, directly or through others, a cell that changed; and those whose references cannot be followed. */
function hangingOn(sheets: readonly Sheet[], changed: readonly Place[]): readonly Place[] {
  if (changed.length === 0) return [];
  const open = sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => {
        if (formula === '') return [];
        return [{ at: { sheet: sheet.name, row, column }, reads: referencesOf(formula, sheet.name) }];
      }),
    ),
  );
  const dirty = new Map<string, Place[]>();
  const mark = (at: Place): void => {
    const same = dirty.get(at.sheet);
    if (same) same.push(at);
    else dirty.set(at.sheet, [at]);
  };
  for (const at of changed) mark(at);
  const written = new Set(changed.map(placeName));
  const hanging: Place[] = open.filter(({ at }) => written.has(placeName(at))).map(({ at }) => at);
  let rest = open.filter(({ at }) => !written.has(placeName(at)));
  for (;;) {
    const found = rest.filter(
      ({ reads }) =>
        !reads ||
        reads.some((area) =>
          dirty
            .get(area.sheet)
            ?.some(
              ({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
            ),
        ),
    );
    if (found.length === 0) return hanging;
    for (const { at } of found) {
      mark(at);
      hanging.push(at);
    }
    const gone = new Set(found);
    rest = rest.filter((one) => !gone.has(one));
  }
}
