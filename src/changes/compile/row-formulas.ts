/** The formulas of one row of an open list. */
import type { Budget, FoundTable } from '../../book/budget.js';
import { fillFormula } from './pieces.js';

export interface RowFormula {
  /** The sheet's column. */
  readonly column: number;
  /** With its leading `=`. */
  readonly formula: string;
}

/** Row sums that the form computes, written for a row of the table, whether it stands there already or is to be inserted. */
export function rowFormulas(budget: Budget, table: FoundTable, row: number): readonly RowFormula[] {
  return budget.form.checks.flatMap((check) => {
    if (check.kind !== 'row-sum' || check.table !== table.form.id || check.computes !== true) return [];
    const column = table.columns.get(check.total);
    const parts = check.parts.map((part) => table.columns.get(part));
    if (column === undefined || !parts.every((part) => part !== undefined)) return [];
    const sheet = table.sheet.name;
    const cells = parts.map((part) => ({ sheet, row, column: part }));
    const formula = fillFormula(
      [{ sign: 1, unit: table.unit, source: { kind: 'cells', cells } }],
      { sheet, row },
      table.unit,
    );
    return [{ column, formula: `=${formula}` }];
  });
}
