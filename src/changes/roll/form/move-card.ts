/** The contents of a card (绩效目标表), as they stand in the new form's. */
import { amountValue } from '../../../amount/print-amount.js';
import { readAmount } from '../../../amount/read-amount.js';
import type { Unit } from '../../../amount/reading.js';
import type { FoundTable } from '../../../book/budget.js';
import type { CardCell, CardLayout, TableForm } from '../../../forms/form.js';
import { cellName } from '../../../sheet/place.js';
import { contentAt, formulaAt, type Sheet, valueAt } from '../../../sheet/sheet.js';
import { isBlankText } from '../../texts.js';
import { columnWords, type LostCell, type Moved, type MovedCell } from './moved.js';

/**
 * Moves fields by their ids, and what is written in other cells to the cell with the same labels beside and above it.
 * @param now the sheet that the contents are taken from
 * @param unit of the new sheet
 */
export function moveCard(
  table: FoundTable,
  from: CardLayout,
  to: TableForm & { readonly layout: CardLayout },
  now: Sheet,
  unit: Unit,
): Moved {
  const { area } = table;
  const next = to.layout;
  const fieldAt = new Map([...(table.fields ?? [])].map(([id, at]) => [cellName(at.row, at.column), id]));
  const labels = new Set(from.cells.flatMap(({ text }) => (text === undefined ? [] : [plainWords(text)])));
  const oldKeys = keysOf(from);
  const newCells = new Map([...keysOf(next)].map(([cell, key]) => [key, cell]));
  const project = table.rows[0]?.project ?? '';
  const cells: MovedCell[] = [];
  const lost: LostCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const width = Math.max(now.values[row]?.length ?? 0, now.formulas[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const before = contentAt(table.sheet, row, column);
      const at = { sheet: now.name, row, column };
      if (isBlankText(before)) continue;
      const id = fieldAt.get(cellName(row, column));
      const old = from.cells.find((one) => one.row === row - area.top && one.column === column - area.left);
      // Somebody may have typed a label's very words.
      const isFree = old !== undefined && old.text === undefined;
      const field = id === undefined ? undefined : next.fields.find((one) => one.id === id);
      if (field !== undefined) cells.push(fieldCell(now, at, field, field.kind === 'amount', table.unit, unit));
      else if (id === undefined && !isFree && isPrinted(table, row, column, labels)) continue;
      else {
        const free = old && newCells.get(oldKeys.get(old) ?? '');
        const figure = id === undefined ? undefined : table.rows[0]?.figures.get(id);
        if (free !== undefined && id === undefined) cells.push(fieldCell(now, at, free, false, table.unit, unit));
        else {
          const words = { row: project, column: id === undefined ? '' : columnWords(table.form, id) };
          const fen = figure?.reading.kind === 'amount' ? { fen: figure.reading.fen } : {};
          lost.push({ at, ...words, ...fen, text: String(before) });
        }
      }
    }
  }
  return { form: to, cells, places: cells, lost };
}

function fieldCell(
  sheet: Sheet,
  at: MovedCell['from'],
  { row, column }: { readonly row: number; readonly column: number },
  isAmount: boolean,
  from: Unit,
  to: Unit,
): MovedCell {
  const formula = formulaAt(sheet, at.row, at.column);
  if (formula !== '') return { row, column, content: formula, from: at, kind: 'formula' };
  const value = valueAt(sheet, at.row, at.column);
  const reading = readAmount(value, '', from);
  const isOther = isAmount && from !== to && reading.kind === 'amount';
  const content = isOther ? amountValue(reading.fen, to) : value;
  return { row, column, content, from: at, kind: isAmount ? 'amount' : 'text' };
}

function isPrinted({ title, sheet }: FoundTable, row: number, column: number, labels: ReadonlySet<string>): boolean {
  const value = valueAt(sheet, row, column);
  if (title?.at.row === row && title.at.column === column) return true;
  return typeof value === 'string' && labels.has(plainWords(value));
}

/** Labels are compared without blanks and units of account. */
function plainWords(text: string): string {
  return text.replaceAll(/[\s\u3000]+|[（(](?:\{unit\}|万元|元)[）)]/gu, '').replaceAll(/[：:]/gu, '');
}

/** Cells to be written in, by the labels left of them and above, and by how many of the same there are. */
function keysOf({ cells, fields }: CardLayout): ReadonlyMap<CardCell, string> {
  const labels = cells.filter(({ text, style }) => text !== undefined && style !== 'title');
  const seen = new Map<string, number>();
  const keys = new Map<CardCell, string>();
  for (const cell of cells) {
    if (cell.text !== undefined || fields.some(({ row, column }) => row === cell.row && column === cell.column))
      continue;
    const beside = labels.filter((label) => covers(label, cell.row) && label.column < cell.column);
    const above = labels.findLast(
      ({ row, column, colspan = 1 }) => row < cell.row && column <= cell.column && cell.column < column + colspan,
    );
    const words = [...beside, ...(above ? [above] : [])].map(({ text = '' }) => plainWords(text)).join('|');
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    keys.set(cell, `${words}|${String(count)}`);
  }
  return keys;
}

function covers({ row, rowspan = 1 }: CardCell, at: number): boolean {
  return row <= at && at < row + rowspan;
}
