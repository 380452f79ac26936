/** 填充合计: live formulas in every cell that the form computes. */
import type { Budget, FoundTable } from '../book/budget.js';
import type { Message } from '../locales/message.js';
import { placeName, type Place } from '../sheet/place.js';
import { contentAt, formulaAt, valueAt, type CellValue } from '../sheet/sheet.js';
import type { CellChange } from './change.js';
import { fillsOf, type Fill } from './compile/fill.js';
import { Tables } from './compile/tables.js';
import { ZERO_BLANK } from './plan-look.js';
import { isBlankText } from './texts.js';

/** A computed cell that holds a typed number: replaced only when the user says so. */
export interface Proposal {
  readonly at: Place;
  readonly before: CellValue;
  /** The form's formula, with its leading `=`. */
  readonly after: string;
  /** Id of the identity that computes the cell. */
  readonly check: string;
  readonly why: Message;
}

export interface FillTotals {
  /** For cells that are blank, and for the form's own formulas that leave rows out by now. */
  readonly changes: readonly CellChange[];
  /** For cells that hold something typed. Cells that hold a formula, ours or another, are left alone. */
  readonly proposals: readonly Proposal[];
}

/** Formulas for every total, subtotal and line that the form computes; typed figures are never overwritten without asking. */
export function fillTotals(budget: Budget): FillTotals {
  const changes: CellChange[] = [];
  const proposals: Proposal[] = [];
  const sheets = sheetsOf(budget);
  for (const fill of fillsOf(new Tables(budget), { blankRows: false })) {
    const sheet = sheets.get(fill.at.sheet)?.sheet;
    if (sheet === undefined || sheet.protected) continue;
    const { row, column } = fill.at;
    const stands = formulaAt(sheet, row, column);
    const why = whyOf(fill);
    if (stands !== '') {
      if (isOutgrown(stands, fill))
        changes.push({ kind: 'cell', at: fill.at, before: stands, after: fill.formula, why });
      continue;
    }
    const before = valueAt(sheet, row, column);
    if (isBlankText(before))
      changes.push({ kind: 'cell', at: fill.at, before, after: fill.formula, ...zeroLook(budget, fill), why });
    else proposals.push({ at: fill.at, before, after: fill.formula, check: fill.check.id, why });
  }
  return { changes, proposals };
}

/** A line without money was blank until now, and goes on looking so, unless the form prints its zeros or the cell has a format of its own. */
function zeroLook({ tables }: Budget, { at, table: id }: Fill): Pick<CellChange, 'plainFormat'> {
  const found = tables.find(({ form, sheet }) => form.id === id && sheet.name === at.sheet);
  const { layout } = found?.form ?? {};
  const isPrinted =
    layout?.kind !== 'grid' ||
    layout.columns.some((one) => one.kind === 'amount' && one.printZero && found?.columns.get(one.id) === at.column);
  return isPrinted ? {} : { plainFormat: ZERO_BLANK };
}

/** The form's own sums by the length of codes, as a new table with subtotal rows carries them. */
const BY_LENGTH = /^=(?:SUMPRODUCT\(\((?:LEN|LEFT)\(|SUMIFS\().*ROW\(\)[-+]1/u;

/**
 * A sum of the form's own by the length of codes, in a table whose rows have turned out to be no whole codes (款 alone): it would leave
 * them out, and the form computes the cell otherwise by now.
 */
function isOutgrown(stands: string, { check, formula }: Fill): boolean {
  const byLevel = check.kind === 'total-row' || check.kind === 'subtotals';
  return byLevel && BY_LENGTH.test(stands) && !BY_LENGTH.test(formula);
}

/** The change of a proposal that the user accepted. */
export function proposalChange({ at, before, after, why }: Proposal): CellChange {
  return { kind: 'cell', at, before, after, why };
}

/** The form's formulas for these cells, whatever stands there now; cells that the form does not compute are left out. */
export function restoreTotals(budget: Budget, places: readonly Place[]): CellChange[] {
  if (places.length === 0) return [];
  const wanted = new Set(places.map(placeName));
  const sheets = sheetsOf(budget);
  return fillsOf(new Tables(budget), { blankRows: false }).flatMap((fill): CellChange[] => {
    const sheet = wanted.has(placeName(fill.at)) ? sheets.get(fill.at.sheet)?.sheet : undefined;
    if (sheet === undefined) return [];
    const before = contentAt(sheet, fill.at.row, fill.at.column);
    if (before === fill.formula) return [];
    return [{ kind: 'cell', at: fill.at, before, after: fill.formula, why: whyOf(fill) }];
  });
}

function sheetsOf(budget: Budget): ReadonlyMap<string, FoundTable> {
  return new Map(budget.tables.map((table) => [table.sheet.name, table]));
}

function whyOf({ check, at }: Fill): Message {
  return { id: 'changes.fill-total', values: { identity: check.identity, place: placeName(at) } };
}
