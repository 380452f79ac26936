/** 填写科目名称: names of codes by the catalogue of the fiscal year, where the name is blank. */
import type { Budget, FoundTable } from '../book/budget.js';
import { lookUp } from '../codes/catalogue/look-up.js';
import { printCode } from '../codes/write-code.js';
import type { ColumnForm } from '../forms/form.js';
import { formulaAt, valueAt } from '../sheet/sheet.js';
import type { CellChange } from './change.js';
import { codedRows, schemeOf, type CodedRow } from './coded-rows.js';
import { isBlankText } from './texts.js';

/** The official name beside every code that has none. A name that is typed, right or wrong, is never replaced here. */
export function fillNames(budget: Budget): CellChange[] {
  return budget.tables
    .filter((table) => !table.sheet.protected)
    .flatMap((table) => codedRows(table).flatMap((row) => nameChange(budget, table, row) ?? []));
}

/**
 * The name of one row's code; `undefined` where a name (or a formula) stands already, where the catalogue has no name of this year for the code, or
 * where it is not sure of it.
 */
export function nameChange(budget: Budget, table: FoundTable, { row, code }: CodedRow): CellChange | undefined {
  const column = nameColumn(table);
  if (column === undefined) return undefined;
  const before = valueAt(table.sheet, row.row, column);
  if (!isBlankText(before) || formulaAt(table.sheet, row.row, column) !== '') return undefined;
  const scheme = schemeOf(table);
  const found = lookUp(code, scheme, budget.year);
  if (found.status !== 'valid' || found.entry.confidence === 'low') return undefined;
  return {
    kind: 'cell',
    at: { sheet: table.sheet.name, row: row.row, column },
    before,
    after: found.entry.name,
    why: { id: 'changes.fill-name', values: { code: printCode(code, scheme), name: found.entry.name } },
  };
}

/** The sheet's column with the names of codes. */
export function nameColumn(table: FoundTable): number | undefined {
  const { layout } = table.form;
  if (layout.kind !== 'grid') return undefined;
  const name = layout.columns.find((column: ColumnForm) => column.kind === 'name');
  return name && table.columns.get(name.id);
}
