/** 规范科目编码: codes as the form wants them, in pieces of 3-2-2 digits, text, half width. */
import type { Budget, FoundTable } from '../book/budget.js';
import { mayWrite } from '../book/queries.js';
import { printCode, writeCode } from '../codes/write-code.js';
import type { Area } from '../sheet/place.js';
import { valueAt } from '../sheet/sheet.js';
import type { CellChange } from './change.js';
import { codedRows, schemeOf, type CodedRow } from './coded-rows.js';
import { nameWhileTyping } from './fill-names.js';

const TEXT_FORMAT = '@';

/** Every code that can be read and is not in form, written in form. Sheets under protection are left alone. */
export function tidyCodes(budget: Budget): CellChange[] {
  return tablesToWrite(budget).flatMap((table) => codedRows(table).flatMap((row) => tidyRow(table, row)));
}

/**
 * What a keystroke or a paste asks for, in one list: in rows whose code cells were touched, the code in form and its name where the name
 * is blank or still that of a shorter code. Nothing for a code that is in form and named.
 * @param areas what was typed or pasted.
 */
export function tidyRows(budget: Budget, areas: readonly Area[]): CellChange[] {
  return tablesToWrite(budget).flatMap((table) =>
    codedRows(table)
      .filter(({ row }) => areas.some((area) => touchesCode(table, row.row, area)))
      .flatMap((row) => {
        const name = nameWhileTyping(budget, table, row);
        return name === undefined ? tidyRow(table, row) : [...tidyRow(table, row), name];
      }),
  );
}

/** The cells of one row's code that do not hold their part as the form wants it. */
export function tidyRow(table: FoundTable, { row, code, inForm }: CodedRow): CellChange[] {
  if (inForm) return [];
  const scheme = schemeOf(table);
  const columns = table.codeColumns ?? [];
  const texts = writeCode(code, scheme, columns.length);
  return columns.flatMap((column, index): CellChange[] => {
    const before = valueAt(table.sheet, row.row, column);
    const text = texts[index] ?? '';
    const after = text === '' ? null : text;
    if (before === after) return [];
    return [
      {
        kind: 'cell',
        at: { sheet: table.sheet.name, row: row.row, column },
        before,
        after,
        ...(after === null ? {} : { numberFormat: TEXT_FORMAT }),
        why: { id: 'changes.tidy-code', values: { code: printCode(code, scheme) } },
      },
    ];
  });
}

function tablesToWrite(budget: Budget): readonly FoundTable[] {
  return budget.tables.filter(mayWrite);
}

function touchesCode(table: FoundTable, row: number, area: Area): boolean {
  if (area.sheet !== table.sheet.name || row < area.top || row > area.bottom) return false;
  return (table.codeColumns ?? []).some((column) => column >= area.left && column <= area.right);
}
