/** Years in what is printed: the fiscal year moves on, and so does the year before it. */
import type { Budget, FoundTable } from '../../book/budget.js';
import { cellName, placeName } from '../../sheet/place.js';
import { formulaAt, type Sheet } from '../../sheet/sheet.js';
import type { CellChange } from '../change.js';
import type { RollItem } from './roll-plan.js';

/** A year that is no part of a longer number, nor of a date: `2019年1月31日` is a day, `2019年预算数` the fiscal year. */
const YEAR = /(?<![\d.])(?<year>20\d\d)(?!\d|\s*年\s*\d+\s*月|[-./]\d)/gu;

/**
 * A text with its years moved on; the text itself where there is nothing to move.
 * @param fromYear `2019` becomes `2020` and `2018` becomes `2019`; other years stay
 */
export function moveYears(text: string, fromYear: number, toYear: number): string {
  const by = toYear - fromYear;
  return text.replaceAll(YEAR, (year: string) =>
    Number(year) === fromYear || Number(year) === fromYear - 1 ? String(Number(year) + by) : year,
  );
}

/** Titles, department lines, header cells, labels of lines, notes and sheets of words; names of projects stay as they are. */
export function rollTexts(budget: Budget, sheets: readonly Sheet[], toYear: number): readonly RollItem[] {
  const items = budget.tables
    .filter(({ sheet }) => !sheet.protected)
    .flatMap((table) => ofTable(table, budget, toYear));
  const words = new Set(
    budget.sheets.flatMap((use) => (use.table === null && use.reason === 'text' ? [use.sheet] : [])),
  );
  const texts = sheets
    .filter((sheet) => words.has(sheet.name) && !sheet.protected)
    .flatMap((sheet) =>
      sheet.values.flatMap((line, row) => line.flatMap((_, column) => item(sheet, row, column, budget.year, toYear))),
    );
  const seen = new Set<string>();
  return [...items, ...texts].filter(({ id }) => !seen.has(id) && seen.add(id));
}

function ofTable(table: FoundTable, { year }: Budget, toYear: number): readonly RollItem[] {
  const { sheet, area, headerBottom, note } = table;
  const own = new Set([...(table.fields?.values() ?? [])].map(({ row, column }) => cellName(row, column)));
  const isCard = table.form.layout.kind === 'card';
  const labels = new Map(table.rows.filter(({ role }) => role !== 'detail').map(({ row }) => [row, true]));
  const textColumns = new Set(textColumnsOf(table));
  const items: RollItem[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const inHead = isCard ? !own.has(cellName(row, column)) : row <= headerBottom;
      if (inHead || (labels.has(row) && textColumns.has(column))) {
        items.push(...item(sheet, row, column, year, toYear, table.form.id));
      }
    }
  }
  if (note && note.at.sheet === sheet.name) {
    items.push(...item(sheet, note.at.row, note.at.column, year, toYear, table.form.id));
  }
  return items;
}

function textColumnsOf({ form, columns }: FoundTable): readonly number[] {
  if (form.layout.kind !== 'grid') return [];
  return form.layout.columns.flatMap(({ id, kind }) => {
    const column = kind === 'label' ? columns.get(id) : undefined;
    return column === undefined ? [] : [column];
  });
}

function item(
  sheet: Sheet,
  row: number,
  column: number,
  year: number,
  toYear: number,
  table?: string,
): readonly RollItem[] {
  const before = sheet.values[row]?.[column];
  if (typeof before !== 'string' || formulaAt(sheet, row, column) !== '') return [];
  const after = moveYears(before, year, toYear);
  if (after === before) return [];
  const at = { sheet: sheet.name, row, column };
  const message = {
    id: 'changes.roll.text',
    values: { place: placeName(at), before: before.trim(), after: after.trim() },
  };
  const change: CellChange = { kind: 'cell', at, before, after, why: message };
  return [
    {
      id: `text:${placeName(at)}`,
      kind: 'text',
      at,
      message,
      changes: [change],
      sure: true,
      taken: true,
      ...(table === undefined ? {} : { table }),
    },
  ];
}
