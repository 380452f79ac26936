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
  const columns = [check.total, ...check.parts];
  for (const index of indexes) {
    const missing = columns.map((column) => index.missing(column)).find((one) => one !== undefined);
    if (missing) {
      blocker ??= missing;
      continue;
    }
    const total = index.column(check.total).fen;
    const parts = check.parts.map((column) => index.column(column).fen).filter((fen) => fen !== undefined);
    index.table.rows.forEach((row, at) => {
      if (!index.inPanel(row, check.total)) return;
      const left = total?.[at] ?? 0;
      let right = 0;
      for (let part = 0; part < parts.length; part += 1) right += parts[part]?.[at] ?? 0;
      if (Number.isNaN(left + right)) {
        judge.block(columns.map((column) => index.blocker(row, column)).find((one) => one !== undefined));
        return;
      }
      if (!judge.wants(left, '=', right)) return;
      judge.tell({
        relation: '=',
        left: [operandOfCell(index, row, check.total)],
        right: check.parts.map((column) => operandOfCell(index, row, column)),
        unit: index.table.unit,
        which: rowName(row),
        ...(row.code?.kind === 'code' ? { key: row.code.code } : {}),
        exact: isExactFormula(row.figures.get(check.total), 'here'),
      });
    });
  }
  return blocker;
};

function operandOfCell(index: TableIndex, row: Row, column: ColumnId): Operand {
  const operand = new Operand(columnWords(index.table.form, column));
  operand.add(index, row, column);
  return operand;
}
