/** Walks over a form set's declarations for the tests beside it. */
import type { Check, Term, Vector } from '../../src/forms/check.js';
import type { ColumnForm, ColumnId, FormSet, GridLayout, LineForm, TableForm, TableId } from '../../src/forms/form.js';

export function gridsOf(formSet: FormSet): readonly { readonly form: TableForm; readonly layout: GridLayout }[] {
  return formSet.tables.flatMap((form) => (form.layout.kind === 'grid' ? [{ form, layout: form.layout }] : []));
}

export function formOf(formSet: FormSet, id: TableId): TableForm {
  const form = formSet.tables.find((table) => table.id === id);
  if (form === undefined) throw new Error(`no table ${id}`);
  return form;
}

/** Lines of a grid's panels, closing lines too, with the columns of their panel. */
export function linesOf(
  form: TableForm,
): readonly { readonly line: LineForm; readonly columns: readonly ColumnId[] }[] {
  if (form.layout.kind !== 'grid') return [];
  return form.layout.panels.flatMap(({ body, columns }) =>
    body.kind === 'lines'
      ? [...body.lines, ...body.closing].flatMap((line) => (line === null ? [] : [{ line, columns }]))
      : [],
  );
}

export function amountColumns(form: TableForm): readonly ColumnId[] {
  return form.layout.kind === 'grid'
    ? form.layout.columns.filter((column: ColumnForm) => column.kind === 'amount').map((column) => column.id)
    : form.layout.fields.filter((field) => field.kind === 'amount').map((field) => field.id);
}

/** Terms and vectors of a check that adds up, `each` resolved to the check's columns. */
export function operands(check: Check): readonly (Term | Vector)[] {
  if (check.kind !== 'balance' && check.kind !== 'match') return [];
  return [...check.left, ...check.right, ...(check.equalWhereZero ?? [])];
}

export function columnsOf(check: Check, operand: Term | Vector): readonly ColumnId[] {
  if (operand.columns !== 'each') return operand.columns;
  return check.kind === 'balance' || check.kind === 'match' ? (check.columns ?? []) : [];
}

/** One cell that the form fills by a formula, or a whole column of open rows: `t1/total/income`, `t3/detail/total`. */
export interface Computed {
  readonly cell: string;
  readonly check: string;
  readonly reads: readonly string[];
}

/** What every declaration fills, and what it reads. */
export function computedCells(formSet: FormSet): readonly Computed[] {
  return formSet.checks.flatMap((check): readonly Computed[] => {
    const id = check.id;
    switch (check.kind) {
      case 'row-sum': {
        if (check.computes !== true) return [];
        const form = formOf(formSet, check.table);
        return rowNames(form, check.total).map((row) => ({
          cell: `${check.table}/${row}/${check.total}`,
          check: id,
          reads: check.parts.map((part) => `${check.table}/${row}/${part}`),
        }));
      }
      case 'total-row':
        return amountColumns(formOf(formSet, check.table)).map((column) => ({
          cell: `${check.table}/total/${column}`,
          check: id,
          reads: [`${check.table}/detail/${column}`],
        }));
      case 'balance': {
        if (check.computes !== 'left') return [];
        const [left, ...more] = check.left;
        if (left?.rows !== 'lines' || left.lines.length !== 1 || more.length > 0)
          throw new Error(`${id}: not one cell`);
        return columnsOf(check, left).map((column) => ({
          cell: `${left.table}/${left.lines[0] ?? ''}/${column}`,
          check: id,
          reads: check.right.flatMap((term) =>
            termCells(formSet, term, term.columns === 'each' ? [column] : term.columns),
          ),
        }));
      }
      case 'match': {
        if (check.computes !== 'left') return [];
        const [left, ...more] = check.left;
        if (left === undefined || more.length > 0) throw new Error(`${id}: not one vector`);
        const skipped = [...(check.optional ?? []), ...(check.except ?? [])];
        return linesOf(formOf(formSet, left.table))
          .filter(({ line }) => line.code !== undefined && !skipped.includes(line.code))
          .flatMap(({ line }) =>
            columnsOf(check, left).map((column) => ({
              cell: `${left.table}/${line.id}/${column}`,
              check: id,
              reads: check.right.flatMap((vector) =>
                columnsOf(check, vector).map((from) => `${vector.table}/detail/${from}`),
              ),
            })),
          );
      }
      default:
        return [];
    }
  });
}

function rowNames(form: TableForm, column: ColumnId): readonly string[] {
  const lines = linesOf(form)
    .filter(({ columns }) => columns.includes(column))
    .map(({ line }) => line.id);
  return lines.length > 0 ? lines : ['detail'];
}

function termCells(formSet: FormSet, term: Term, columns: readonly ColumnId[]): readonly string[] {
  const form = formOf(formSet, term.table);
  const rows = ((): readonly string[] => {
    switch (term.rows) {
      case 'lines':
        return term.lines;
      case 'classes':
        return linesOf(form).flatMap(({ line }) =>
          line.code === undefined || (term.except ?? []).includes(line.code) ? [] : [line.id],
        );
      case 'detail':
        return ['detail'];
      case 'total':
        return hasTotalRow(form) ? ['total'] : ['detail'];
    }
  })();
  return rows.flatMap((row) => columns.map((column) => `${term.table}/${row}/${column}`));
}

export function hasTotalRow(form: TableForm): boolean {
  return (
    form.layout.kind === 'grid' &&
    form.layout.panels.some(({ body }) => body.kind === 'rows' && body.total !== undefined)
  );
}
