/** 填写科目名称: names of codes by the catalogue of the fiscal year, where the name is blank. */
import type { Budget, FoundTable } from '../book/budget.js';
import { mayWrite } from '../book/queries.js';
import { printCode } from '../codes/write-code.js';
import type { ColumnForm } from '../forms/form.js';
import { formulaAt, valueAt } from '../sheet/sheet.js';
import type { CellChange } from './change.js';
import { codedRows, schemeOf, type CodedRow } from './coded-rows.js';
import { nameCell } from './name-cell.js';
import { isBlankText } from './texts.js';

/**
 * The official name beside every code that has none. A name that is typed, right or wrong, is never replaced here; where the form prints names
 * further right for each level, it is moved there.
 */
export function fillNames(budget: Budget): CellChange[] {
  return budget.tables
    .filter(mayWrite)
    .flatMap((table) =>
      codedRows(table).flatMap((row) => nameChange(budget, table, row) ?? indentChange(table, row) ?? []),
    );
}

/** A typed name behind the blanks of its level. */
function indentChange(table: FoundTable, { row, code }: CodedRow): CellChange | undefined {
  const column = nameColumn(table);
  const before = column === undefined ? null : valueAt(table.sheet, row.row, column);
  if (column === undefined || typeof before !== 'string' || isBlankText(before)) return undefined;
  if (formulaAt(table.sheet, row.row, column) !== '') return undefined;
  const name = before.trim();
  const after = nameCell(table, code, name)?.text ?? before;
  // Without a column for names of its own (code and name in one cell) nothing is moved.
  if (after === before || after.trim() === after) return undefined;
  return {
    kind: 'cell',
    at: { sheet: table.sheet.name, row: row.row, column },
    before,
    after,
    why: { id: 'changes.fill-name', values: { code: printCode(code, schemeOf(table)), name } },
  };
}

/**
 * The name of one row's code while it is being typed: also where the name of its class or section stands, which was filled when only that
 * much of the code was there.
 */
export function nameWhileTyping(budget: Budget, table: FoundTable, coded: CodedRow): CellChange | undefined {
  const column = nameColumn(table);
  if (column === undefined) return undefined;
  const stands = valueAt(table.sheet, coded.row.row, column);
  const shorter = [3, 5].filter((digits) => digits < coded.code.length).map((digits) => coded.code.slice(0, digits));
  const typed = typeof stands === 'string' ? stands.trim() : stands;
  const wasFilled = shorter.some((code) => budget.catalogue.nameOf(code, schemeOf(table), budget.year) === typed);
  return nameChange(budget, table, coded, wasFilled);
}

/**
 * The name of one row's code; `undefined` where a formula stands, or a name that is not to be replaced, and where the catalogue has no
 * name of this year for the code or is not sure of it.
 */
export function nameChange(
  budget: Budget,
  table: FoundTable,
  { row, code }: CodedRow,
  replace = false,
): CellChange | undefined {
  const column = nameColumn(table);
  if (column === undefined) return undefined;
  const before = valueAt(table.sheet, row.row, column);
  if (!(replace || isBlankText(before)) || formulaAt(table.sheet, row.row, column) !== '') return undefined;
  const scheme = schemeOf(table);
  const found = budget.catalogue.lookUp(code, scheme, budget.year);
  if (found.status !== 'valid' || found.entry.confidence === 'low') return undefined;
  const after = nameCell(table, code, found.entry.name)?.text ?? found.entry.name;
  if (after === before) return undefined;
  return {
    kind: 'cell',
    at: { sheet: table.sheet.name, row: row.row, column },
    before,
    after,
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
