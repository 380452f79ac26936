/** A budget as plain lines that can be compared: which row, which column, how much. */
import type { Budget, FoundTable, Row } from '../../src/book/budget.js';

/** One line for each figure: `t3 detail 2010301 total 248840000`, in the order of the tables' ids. */
export function figuresOf(budget: Budget): readonly string[] {
  return budget.tables.flatMap((table) => tableFigures(table)).sort();
}

export function tableFigures(table: FoundTable): readonly string[] {
  return table.rows.flatMap((row) =>
    [...row.figures].flatMap(([column, { reading }]) => {
      if (reading.kind === 'blank') return [];
      const money = reading.kind === 'amount' ? String(reading.fen) : reading.kind;
      return [`${table.form.id} ${row.role} ${keyOf(row)} ${column} ${money}`];
    }),
  );
}

function keyOf(row: Row): string {
  const code = row.code?.kind === 'code' ? row.code.code : '';
  const project = row.role === 'total' ? '' : (row.project ?? '').replaceAll(/\s/g, '');
  return row.line === undefined ? `${code} ${project}`.trim() : row.line.id;
}
