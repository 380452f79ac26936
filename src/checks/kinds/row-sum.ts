import type { Row } from '../../book/budget.js';
import type { RowSumCheck } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Comparer } from '../amount-check.js';
import { isExactFormula } from '../exact.js';
import { columnWords } from '../form-facts.js';
import { Operand } from '../operand.js';
import { rowName } from '../row-name.js';
import type { TableIndex } from '../table-index.js';
import type { Blocker } from '../tally.js';

/** Row by row: total = Σ parts, on every row of the panel. */
export const compareRowSum: Comparer<RowSumCheck> = (check, run, judge) => {
  const indexes = run.tables(check.table);
  if (indexes.length === 0) return { why: 'table-missing', table: check.table };
  let blocker: Blocker | undefined;
  for (const index of indexes) {
    const total = index.column(check.total);
    const parts = check.parts.map((part) => index.column(part));
    const columns = [total, ...parts];
    const missing = columns.find((column) => column.missing)?.missing;
    if (missing) {
      blocker ??= missing;
      continue;
    }
    const filled = parts.map(({ fen }) => fen).filter((fen) => fen !== undefined);
    const { rows } = index.table;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at];
      if (!row || !total.panel.has(row)) continue;
      const left = total.fen?.[at] ?? 0;
      let right = 0;
      for (let part = 0; part < filled.length; part += 1) right += filled[part]?.[at] ?? 0;
      if (Number.isNaN(left + right)) {
        judge.block(columns.map((column) => column.blocker(row)).find((one) => one !== undefined));
      } else if (judge.wants(left, '=', right)) {
        judge.tell({
          relation: '=',
          left: [operandOfCell(index, row, check.total)],
          right: check.parts.map((column) => operandOfCell(index, row, column)),
          unit: index.table.unit,
          which: rowName(row),
          ...(row.code?.kind === 'code' ? { key: row.code.code } : {}),
          exact: isExactFormula(row.figures.get(check.total), 'here'),
        });
      }
    }
  }
  return blocker;
};

function operandOfCell(index: TableIndex, row: Row, column: ColumnId): Operand {
  const operand = new Operand(columnWords(index.table.form, column));
  operand.add(index, row, column);
  return operand;
}
