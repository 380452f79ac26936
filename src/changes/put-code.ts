/** 填入科目: a code that was looked up, with its name, into the row of the selected cell. */
import type { Budget, FoundTable } from '../book/budget.js';
import { mayWrite } from '../book/queries.js';
import type { BudgetOfCode, CatalogueEntry } from '../codes/catalogue/entries.js';
import type { Scheme } from '../codes/code.js';
import { printCode, writeCode } from '../codes/write-code.js';
import type { Area, Place } from '../sheet/place.js';
import { formulaAt, valueAt } from '../sheet/sheet.js';
import type { CellChange } from './change.js';
import { schemeOf } from './coded-rows.js';
import { nameColumn } from './fill-names.js';
import { nameCell } from './name-cell.js';
import { isBlankText } from './texts.js';

/** The row of a table that a code can be put into. */
export interface CodeTarget {
  readonly table: FoundTable;
  /** The first cell of the code. */
  readonly at: Place;
  readonly scheme: Scheme;
  /** The budget that the table's codes are of; absent: any. */
  readonly budget?: BudgetOfCode | 'general';
}

/**
 * What the selected cell takes: a cell for codes or their names in the open list of a table that may be written to, not in a total and
 * not where formulas make the code. `undefined` for every other cell.
 */
export function codeTarget(budget: Budget, selected: Pick<Area, 'sheet' | 'top' | 'left'>): CodeTarget | undefined {
  const { sheet, top: row, left } = selected;
  for (const table of budget.tables) {
    const columns = table.codeColumns ?? [];
    const [first] = columns;
    if (table.sheet.name !== sheet || first === undefined || !mayWrite(table)) continue;
    const isHere = row > table.headerBottom && row <= table.area.bottom;
    if (!isHere || !(columns.includes(left) || nameColumn(table) === left)) continue;
    const found = table.rows.find((one) => one.row === row);
    if (found && (found.role === 'total' || found.role === 'line' || found.codeWithName)) continue;
    const own = [...columns, nameColumn(table)].filter((column) => column !== undefined);
    if (own.some((column) => formulaAt(table.sheet, row, column) !== '')) continue;
    const of = budgetOfTable(budget, table);
    return {
      table,
      at: { sheet, row, column: first },
      scheme: schemeOf(table),
      ...(of === undefined ? {} : { budget: of }),
    };
  }
  return undefined;
}

/** The form set's rule on budgets says which one a table is of. */
function budgetOfTable({ form }: Budget, { form: { id } }: FoundTable): BudgetOfCode | 'general' | undefined {
  for (const check of form.checks) {
    if (check.kind === 'code-budget' && check.tables.includes(id)) return check.budget ?? 'general';
  }
  return undefined;
}

/** The code in the table's form, and its name. What stands there already is in `before`: show it before it is replaced. */
export function putCode({ table, at, scheme }: CodeTarget, { code, name }: CatalogueEntry): readonly CellChange[] {
  const columns = table.codeColumns ?? [];
  const texts = writeCode(code, scheme, columns.length);
  const named = nameCell(table, code, name);
  const wanted = [
    ...columns.map((column, index) => ({ column, text: texts[index] ?? '', isCode: true })),
    ...(named === undefined ? [] : [{ column: named.column, text: named.text, isCode: false }]),
  ];
  const why = { id: 'changes.put-code', values: { code: printCode(code, scheme), name } };
  return wanted.flatMap(({ column, text, isCode }): readonly CellChange[] => {
    const before = valueAt(table.sheet, at.row, column);
    const after = text === '' ? null : text;
    if (before === after || (after === null && isBlankText(before))) return [];
    const format = isCode && after !== null ? { numberFormat: '@' } : {};
    return [{ kind: 'cell', at: { ...at, column }, before, after, ...format, why }];
  });
}

/** Those changes that replace something typed. */
export function replacing(changes: readonly CellChange[]): readonly CellChange[] {
  return changes.filter(({ before }) => !isBlankText(before));
}

/** Every code that the workbook's tables hold. */
export function codesInUse({ tables }: Budget): ReadonlySet<string> {
  return new Set(tables.flatMap(({ rows }) => rows.flatMap(({ code }) => (code?.kind === 'code' ? [code.code] : []))));
}
