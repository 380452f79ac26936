import type { Carry, ColumnId, TableId } from '../form.js';
import type { TableNames } from './names.js';
import type { FormFileProblem } from './problem.js';
import { unknown } from './report.js';

/** Whether rows are carried only between tables and columns that there are. */
export function carryProblems(carry: Carry, path: string, names: ReadonlyMap<TableId, TableNames>): FormFileProblem[] {
  const columns = (table: TableId, list: readonly ColumnId[], at: string): FormFileProblem[] => {
    const known = names.get(table);
    // A table that is missing is told once, where it is named.
    return known ? unknown(list, `${path}.${at}`, 'column', (name) => known.amounts.has(name)) : [];
  };
  const others = [
    { at: 'keysIn', other: carry.keysIn },
    { at: 'amountsWhereZero', other: carry.amountsWhereZero },
  ];
  return [
    ...unknown([carry.from], `${path}.from`, 'table', (name) => names.has(name)),
    ...unknown([carry.to], `${path}.to`, 'table', (name) => names.has(name)),
    ...columns(carry.from, carry.where ?? [], 'where'),
    ...carry.amounts.flatMap(({ from, to }, index) => [
      ...columns(carry.from, from, `amounts[${index}].from`),
      ...columns(carry.to, [to], `amounts[${index}].to`),
    ]),
    ...others.flatMap(({ at, other }) =>
      other
        ? [
            ...unknown([other.table], `${path}.${at}.table`, 'table', (name) => names.has(name)),
            ...columns(other.table, other.columns, `${at}.columns`),
          ]
        : [],
    ),
  ];
}
