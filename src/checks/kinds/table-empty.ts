import type { FoundTable } from '../../book/budget.js';
import type { RuleCheck } from '../../forms/check.js';
import type { Evaluator } from '../evaluation.js';
import { printedZeros } from '../form-facts.js';
import { overTables } from '../rule.js';
import { plain } from '../row-name.js';
import { holdsMoney } from '../row-facts.js';

/** An empty table says in its note why it is empty; the note that the form itself prints says nothing. */
export const tableEmpty: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    report.count();
    const { table } = index;
    if (!isEmpty(table) || saysWhy(table)) return;
    report.add({
      at: table.title?.at ?? { sheet: index.sheet, row: table.area.top, column: table.area.left },
      related: table.note ? [table.note.at] : [],
      says: 'table-empty',
      values: { table: run.tableName(table.form.id), sheet: index.sheet },
    });
  });

function isEmpty({ form, rows }: FoundTable): boolean {
  const zeros = printedZeros(form);
  return !rows.some(
    (row) =>
      holdsMoney(row) ||
      // A typed 0 is a statement where zeros are printed.
      zeros.some((column) => row.figures.get(column)?.formula === '') ||
      (row.role === 'detail' && row.code !== undefined && row.code.kind !== 'blank'),
  );
}

const NOTE_WORD = /^备注[:：]?/u;

function saysWhy(table: FoundTable): boolean {
  if (!table.note) return false;
  const { layout } = table.form;
  const note = plain(table.note.text).replace(NOTE_WORD, '');
  const printed = layout.kind === 'grid' ? plain(layout.note ?? '').replace(NOTE_WORD, '') : '';
  return note !== '' && note !== printed;
}
