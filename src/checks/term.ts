import type { Term } from '../forms/check.js';
import type { ColumnId } from '../forms/form.js';
import { hasTotalRow, lineForm } from './form-facts.js';
import { Operand } from './operand.js';
import type { Run } from './run.js';
import { classOfLine } from './row-facts.js';
import type { TableColumn } from './table-column.js';
import type { TableIndex } from './table-index.js';
import { emptyTally, type Blocker, type Tally } from './tally.js';

/** The sum of several terms, in 分. `each` is the column that the check is repeated for. */
export function sumTerms(run: Run, terms: readonly Term[], each: ColumnId | undefined): Tally {
  const sum = emptyTally();
  let sign: 1 | -1 = 1;
  const add: Visit = (column, rows) => {
    column.addTo(sum, rows, sign);
  };
  for (const term of terms) {
    sign = term.sign ?? 1;
    const blocker = walkTerm(run, term, each, add);
    sum.blocker ??= blocker;
  }
  return sum;
}

/** A term with its cells, for a sentence. */
export function operandOfTerm(run: Run, term: Term, each: ColumnId | undefined): Operand {
  const operand = new Operand(term.label, term.sign ?? 1);
  walkTerm(run, term, each, ({ index, id }, rows) => {
    for (const row of index.rowsAt(rows)) operand.add(index, row, id);
  });
  return operand;
}

/** Shown are cells of one column, by where their rows stand among those of its table. */
export type Visit = (column: TableColumn, rows: readonly number[]) => void;

/** Visits the cells of a term as far as they were found. @returns what keeps all or some of them from being found */
export function walkTerm(run: Run, term: Term, each: ColumnId | undefined, visit: Visit): Blocker | undefined {
  const indexes = run.tables(term.table);
  if (indexes.length === 0) return { why: 'table-missing', table: term.table };
  const columns = term.columns === 'each' ? (each === undefined ? [] : [each]) : term.columns;
  let blocker: Blocker | undefined;
  for (const index of indexes) {
    for (const id of columns) {
      const column = index.column(id);
      blocker ??= column.missing ?? walkRows(column, term, visit);
    }
  }
  return blocker;
}

function walkRows(column: TableColumn, term: Term, visit: Visit): Blocker | undefined {
  const { index, panel } = column;
  switch (term.rows) {
    case 'lines':
      return walkLines(column, term.lines, visit);
    case 'classes':
      visit(column, without(index, panel.classLines, term.except));
      return strayBlocker(column);
    case 'total':
      return walkTotal(column, visit);
    case 'detail':
      visit(column, below(index, panel.details, term.under));
      return undefined;
  }
}

/** Class lines but those of some classes. */
function without(
  index: TableIndex,
  lines: readonly number[],
  except: readonly string[] | undefined,
): readonly number[] {
  if (except === undefined) return lines;
  return lines.filter((at) => {
    const row = index.table.rows[at];
    return row !== undefined && !except.includes(classOfLine(row) ?? '');
  });
}

/** Rows whose code begins so. */
function below(index: TableIndex, rows: readonly number[], under: string | undefined): readonly number[] {
  if (under === undefined) return rows;
  return rows.filter((at) => {
    const code = index.table.rows[at]?.code;
    return code?.kind === 'code' && code.code.startsWith(under);
  });
}

/** Money on a line that names no class may belong to any of them. */
function strayBlocker({ index, id }: TableColumn): Blocker | undefined {
  const stray = index.strays.find((row) => row.figures.has(id));
  return stray && { why: 'no-code', at: index.place(stray, id) };
}

function walkLines(column: TableColumn, lines: readonly string[], visit: Visit): Blocker | undefined {
  const { index } = column;
  let blocker: Blocker | undefined;
  for (const line of lines) {
    const rows = index.line(line);
    if (rows.length > 0) {
      visit(column, rows);
      continue;
    }
    const form = lineForm(index.table.form, line);
    // A class without money is often deleted from the list; any other fixed line that is not found may be there, unread.
    if (form?.role !== 'class') {
      blocker ??= { why: 'line-missing', sheet: index.sheet, line, label: form?.label ?? line };
    }
  }
  return blocker;
}

function walkTotal(column: TableColumn, visit: Visit): Blocker | undefined {
  const { id, index, panel } = column;
  const { totals } = panel;
  if (totals.length === 0 && hasTotalRow(index.table.form, id)) return { why: 'total-missing', sheet: index.sheet };
  visit(column, totals.length > 0 ? totals : panel.tree.top);
  return undefined;
}
