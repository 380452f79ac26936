/** Where rows of new codes belong in an open list: in code order, if the list is in code order. */
import type { Budget, FoundTable } from '../book/budget.js';
import type { Place } from '../sheet/place.js';
import { bodyStyles } from './body-styles.js';
import type { RowsChange } from './change.js';
import { freeRows, isFree } from './free-rows.js';

export interface NewRowPlace {
  /** Where it will stand, with all rows inserted. */
  readonly row: number;
  /** The blank row that it takes, as it stands now; absent: it is inserted. */
  readonly blank: number | undefined;
}

export interface NewRowPlaces {
  readonly rows: readonly NewRowPlace[];
  /** From top to bottom: each counts with those before it. */
  readonly inserts: readonly RowsChange[];
  /** Where a cell that stands there now will stand. */
  readonly moved: (at: Place) => Place;
}

/** New rows that belong right above a row, or (`before` is where the list ends) below the last one. */
interface Gap {
  readonly before: number;
  /** Rows that hold nothing and are used first, top to bottom. */
  readonly free: readonly number[];
  /** Which of the new rows. */
  readonly of: number[];
}

/**
 * Finds places for new rows with these codes: above the first row of a higher code where all rows of the list have a code and stand in code
 * order, else below the last one. Blank rows there are taken first; what is lacking is inserted.
 * @param codes canonical digits in the order in which the rows are to stand; `undefined`: a row without a code
 */
export function newRowPlaces(budget: Budget, table: FoundTable, codes: readonly (string | undefined)[]): NewRowPlaces {
  const listed = inCodeOrder(table);
  const end = freeRows(table);
  const tail: Gap = { before: end.insertBefore, free: end.rows, of: [] };
  const gaps = new Map<number, Gap>();
  codes.forEach((code, index) => {
    const next = code === undefined ? undefined : listed.find((row) => row.code > code);
    if (next === undefined) {
      tail.of.push(index);
      return;
    }
    const gap = gaps.get(next.row) ?? { before: next.row, free: freeAbove(table, next.row), of: [] };
    gaps.set(next.row, gap);
    gap.of.push(index);
  });
  return settle(budget, table, [...[...gaps.values()].sort((a, b) => a.before - b.before), tail], codes.length);
}

function settle(budget: Budget, table: FoundTable, gaps: readonly Gap[], count: number): NewRowPlaces {
  const sheet = table.sheet.name;
  const rows = Array.from({ length: count }, (): NewRowPlace => ({ row: 0, blank: undefined }));
  const inserts: RowsChange[] = [];
  const added: { readonly before: number; readonly count: number }[] = [];
  let offset = 0;
  for (const { before, free, of } of gaps) {
    const lacking = Math.max(0, of.length - free.length);
    of.forEach((index, at) => {
      const blank = free[at];
      rows[index] = { row: (blank ?? before + at - free.length) + offset, blank };
    });
    if (lacking === 0) continue;
    const first = before + offset;
    inserts.push({
      kind: 'rows',
      sheet,
      before: first,
      count: lacking,
      ...(isBodyRow(table, before - 1) ? {} : { styles: bodyStyles(budget, table, first, lacking) }),
      why: { id: 'changes.carry.insert-rows', values: { sheet, count: lacking } },
    });
    added.push({ before, count: lacking });
    offset += lacking;
  }
  const moved = (at: Place): Place => ({
    ...at,
    row: added.reduce((row, one) => (at.row >= one.before ? row + one.count : row), at.row),
  });
  return { rows, inserts, moved };
}

/** Whether a new row may look as this one does: not as the header, a total on top or a subtotal. */
function isBodyRow({ headerBottom, rows }: FoundTable, row: number): boolean {
  return row > headerBottom && rows.every((one) => one.row !== row || one.role === 'detail');
}

/**
 * The rows of a list with their codes, top to bottom; none where they are not in code order, where a row has no code of its own (it belongs
 * to the one above), or where the list goes on over several sheets.
 */
function inCodeOrder(table: FoundTable): readonly { readonly row: number; readonly code: string }[] {
  const listed: { row: number; code: string }[] = [];
  let highest = '';
  for (const { row, role, code, codeFromAbove, codeWithName, part } of table.rows) {
    if (role !== 'detail' && role !== 'subtotal') continue;
    if (code?.kind !== 'code' || code.code < highest) return [];
    if (codeFromAbove === true || codeWithName === true || part !== undefined) return [];
    highest = code.code;
    listed.push({ row, code: code.code });
  }
  return listed;
}

/** Rows right above one that hold nothing, top to bottom. */
function freeAbove(table: FoundTable, before: number): readonly number[] {
  let first = before;
  while (first - 1 > table.headerBottom && isFree(table, first - 1)) first -= 1;
  return Array.from({ length: before - first }, (_, index) => first + index);
}
