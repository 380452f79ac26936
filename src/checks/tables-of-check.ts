import type { Check } from '../forms/check.js';
import type { TableId } from '../forms/form.js';

/** Every table that a check looks at. */
export function tablesOfCheck(check: Check): ReadonlySet<TableId> {
  switch (check.kind) {
    case 'row-sum':
    case 'total-row':
    case 'subtotals':
      return new Set([check.table]);
    case 'balance':
    case 'match':
      return new Set([...check.left, ...check.right, ...(check.equalWhereZero ?? [])].map(({ table }) => table));
    default:
      return new Set(check.tables);
  }
}
