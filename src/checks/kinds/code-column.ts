import type { RuleCheck } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import { codeText } from '../code-text.js';
import type { Evaluator } from '../evaluation.js';
import { columnWords } from '../form-facts.js';
import { overTables } from '../rule.js';

/** Money of a class stands in the column of that class (301 and 303 in 人员经费, 302 and 310 in 公用经费). */
export const codeColumn: Evaluator<RuleCheck> = (check, run) => {
  const columns = Object.keys(check.columnsOfClass ?? {});
  const rightOf = new Map<string, ColumnId>();
  for (const [column, classes] of Object.entries(check.columnsOfClass ?? {})) {
    for (const one of classes) if (!rightOf.has(one)) rightOf.set(one, column);
  }
  return overTables(check, run, (index, report) => {
    for (const column of columns) report.block(index.column(column).missing);
    for (const row of index.rowsAt(index.details)) {
      if (row.code?.kind !== 'code') continue;
      const { code } = row.code;
      const right = rightOf.get(code.slice(0, 3));
      if (right === undefined) continue;
      report.count();
      for (const column of columns) {
        const fen = row.figures.fen(column);
        if (column === right || Number.isNaN(fen) || fen === 0) continue;
        report.add({
          at: index.place(row, column),
          related: [index.place(row, right)],
          key: code,
          says: 'code-column',
          values: {
            code: codeText(code),
            column: columnWords(index.table.form, column),
            right: columnWords(index.table.form, right),
          },
        });
      }
    }
  });
};
