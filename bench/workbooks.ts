/** Workbooks to measure `check` with, as .xlsx bytes: like those that a bureau receives, no two alike. */
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { planSheet } from '../src/changes/plan-sheet.js';
import { columnName } from '../src/sheet/place.js';
import type { CellValue, Sheet } from '../src/sheet/sheet.js';
import { readExample } from '../test/example/read-example.js';
import { grown, nineTables } from './nine-tables.js';

/** A number that follows from the workbook’s own, so that every run measures the same files. */
function pick(index: number, count: number): number {
  return ((index * 7919 + 104_729) % 65_537) % count;
}

/**
 * So many small workbooks: the published example, and the nine tables with the sums of open lists as formulas; with other sheet names, other orders, words
 * above the title, and one wrong amount in every third.
 */
export async function smallWorkbooks(count: number): Promise<Uint8Array[]> {
  const example = await readExample();
  const books: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const sheets = index % 2 === 0 ? example : withFormulas(nineTables(4 + pick(index, 20)), 4 + pick(index, 20));
    books.push(await writeBook(varied(sheets, index)));
  }
  return books;
}

/** The nine tables alone, with so many rows in each open list. */
export function nineTableFile(rows: number): Promise<Uint8Array> {
  return writeBook(withFormulas(nineTables(rows), rows));
}

/** A workbook of twenty sheets: the nine tables with so many rows in each open list, and the department’s own lists beside them. */
export function largeWorkbook(rows: number): Promise<Uint8Array> {
  const tables = withFormulas(nineTables(rows), rows);
  const own = Array.from({ length: 20 - tables.length }, (_, at) => ledger(`台账${String(at + 1)}`, rows));
  return writeBook([...tables, ...own]);
}

function varied(sheets: readonly Sheet[], index: number): Sheet[] {
  const above = pick(index, 3);
  const spoiled = index % 3 === 0 ? pick(index, sheets.length) : -1;
  const all = sheets.map((sheet, at) => {
    const values = at === spoiled ? withWrongAmount(sheet.values) : sheet.values;
    const blank = Array.from({ length: above }, () => []);
    const formulas = sheet.formulas.map((row) => row.map((formula) => shiftedDown(formula, above)));
    const name = index % 4 < 2 ? sheet.name : `${String(at + 1)}.${sheet.name}`;
    return { ...sheet, name, values: [...blank, ...values], formulas: [...blank, ...formulas] };
  });
  return index % 5 === 0 ? all.reverse() : all;
}

/** One amount in the middle of the sheet as if two digits were swapped. */
function withWrongAmount(values: Sheet['values']): Sheet['values'] {
  const rows = values.flatMap((row, at) => (row.some((value) => typeof value === 'number') ? [at] : []));
  const wrong = rows[Math.floor(rows.length / 2)];
  let done = false;
  return values.map((row, at) =>
    row.map((value) => {
      if (at !== wrong || done || typeof value !== 'number') return value;
      done = true;
      return value + 9;
    }),
  );
}

/** The formulas of {@link withFormulas} refer to their own sheet only. */
function shiftedDown(formula: string, by: number): string {
  return formula.replaceAll(
    /([A-Z]+)(\d+)/gu,
    (_, column: string, row: string) => `${column}${String(Number(row) + by)}`,
  );
}

/** The same with the sums of open lists and of their rows as formulas; the values stay as their stored results. */
function withFormulas(sheets: readonly Sheet[], rows: number): Sheet[] {
  const forms = new Map(grown(rows).tables.map((form) => [form.sheetName, form]));
  return sheets.map((sheet) => {
    const form = forms.get(sheet.name);
    // Tables of fixed lines have other sums.
    if (form?.layout.kind !== 'grid' || form.layout.panels.some(({ body }) => body.kind === 'lines')) return sheet;
    const first = planSheet(form, { sheetName: sheet.name, department: '', unit: '万元' }).page.titleRows.last + 1;
    const amounts = form.layout.columns.flatMap((column, at) => (column.kind === 'amount' ? [at] : []));
    const [total, ...parts] = amounts;
    const [from, to] = [parts.at(0), parts.at(-1)];
    if (total === undefined || from === undefined || to === undefined) return sheet;
    const formulas = sheet.values.map((row, at) =>
      row.map((value, column) => {
        if (typeof value !== 'number') return '';
        if (at === first + rows && amounts.includes(column)) {
          const name = columnName(column);
          return `=SUM(${name}${String(first + 1)}:${name}${String(first + rows)})`;
        }
        const inList = at >= first && at < first + rows && column === total;
        return inList ? `=SUM(${columnName(from)}${String(at + 1)}:${columnName(to)}${String(at + 1)})` : '';
      }),
    );
    return { ...sheet, formulas };
  });
}

/** A list of the department’s own that is no budget table. */
function ledger(name: string, rows: number): Sheet {
  const head = ['序号', '日期', '摘要', '经办人', '供应商', '数量', '单价', '备注'];
  const body = Array.from({ length: rows }, (_, at): CellValue[] => [
    at + 1,
    `2019-${String((at % 12) + 1).padStart(2, '0')}-15`,
    `办公用品第${String(at)}批`,
    `经办${String(at % 40)}`,
    `供应商${String(at % 90)}`,
    (at % 30) + 1,
    ((at * 37) % 1000) / 10,
    null,
  ]);
  return { name, visible: true, protected: false, values: [head, ...body], formulas: [[], ...body.map(() => [])] };
}

function writeBook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, values, formulas }) => {
      const cells = new Map<string, Partial<Cell>>();
      formulas.forEach((row, at) => {
        row.forEach((formula, column) => {
          if (formula === '') return;
          const formulaResult = values[at]?.[column] ?? null;
          cells.set(`${String(at)},${String(column)}`, {
            value: formulaResult,
            formula: formula.slice(1),
            formulaResult,
          });
        });
      });
      return { name, rows: values.map((row) => [...row]), cells };
    }),
  });
}
