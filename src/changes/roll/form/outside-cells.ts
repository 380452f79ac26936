/** What stands on a sheet beside its tables, and notes below them. */
import type { Budget, FoundTable } from '../../../book/budget.js';
import type { TableForm } from '../../../forms/form.js';
import { moveYears } from '../roll-texts.js';
import { type Place, placeName } from '../../../sheet/place.js';
import { contentAt } from '../../../sheet/sheet.js';
import type { SheetPlan } from '../../change.js';
import { isBlankText } from '../../texts.js';
import type { LostCell, MovedCell } from './moved.js';
import { findWords } from './printed-words.js';
import type { TableFates } from './table-fates.js';

/** Cells that belong to no table of their sheet: columns that somebody added, signatures. Told with the sheet's first table. */
export function outsideCells(table: FoundTable, budget: Budget, { anew, gone }: TableFates): readonly LostCell[] {
  const { sheet } = table;
  const here = [...anew.map((move) => move.table), ...gone].filter((one) => one.sheet.name === sheet.name);
  if (anew.find((move) => move.table.sheet.name === sheet.name)?.table !== table) return [];
  const known = new Set(here.flatMap((one) => headPlaces(one, budget)).map(placeName));
  const lost: LostCell[] = [];
  const height = Math.max(sheet.values.length, sheet.formulas.length);
  for (let row = 0; row < height; row += 1) {
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const at = { sheet: sheet.name, row, column };
      const content = contentAt(sheet, row, column);
      if (isBlankText(content) || known.has(placeName(at)) || here.some((one) => isIn(one, row, column))) continue;
      lost.push({ at, row: '', column: '', text: String(content) });
    }
  }
  return lost;
}

/** Whether a cell belongs to a table: its header whole, and below it the columns of the form. */
function isIn(
  { area, headerBottom, columns, codeColumns = [], fields }: FoundTable,
  row: number,
  column: number,
): boolean {
  if (row < area.top || row > area.bottom) return false;
  if (fields !== undefined || row <= headerBottom) return column >= area.left && column <= area.right;
  return [...columns.values(), ...codeColumns].includes(column);
}

/** The cells above and below a table that its form prints, and its note, which is moved. */
function headPlaces(
  { form, sheet, area, department, unitAt, note, title }: FoundTable,
  budget: Budget,
): readonly Place[] {
  const places = [department?.at, unitAt, note?.at, title?.at].filter((at) => at !== undefined);
  const { number } = form;
  for (let row = Math.max(0, area.top - 2); number !== undefined && row <= area.top; row += 1) {
    (sheet.values[row] ?? []).forEach((value, column) => {
      const isNumber = [number, `${number}：`].some(
        (text) => typeof value === 'string' && findWords(value, text, 'whole', budget.form) !== undefined,
      );
      if (isNumber) places.push({ sheet: sheet.name, row, column });
    });
  }
  return places;
}

/** A note that somebody wrote, under the new table; the one that the old form printed stays behind. */
export function leftNote(
  { note, form: { layout } }: FoundTable,
  to: TableForm,
  { page }: SheetPlan,
  { budget, toYear }: { readonly budget: Budget; readonly toYear: number },
): readonly MovedCell[] {
  if (note === undefined || layout.kind !== 'grid' || to.layout.kind !== 'grid') return [];
  if (layout.note !== undefined && findWords(note.text, layout.note, 'whole', budget.form)) return [];
  const row = page.printArea.bottom + (to.layout.note === undefined ? 1 : 0);
  const content = moveYears(note.text, budget.year, toYear);
  return [{ row, column: 0, content, from: note.at, kind: 'text' }];
}
