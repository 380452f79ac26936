/** Whether a check names only tables, columns and lines that there are. */
import type { Check, Term, Vector } from '../check.js';
import type { ColumnId, TableId } from '../form.js';
import type { TableNames } from './names.js';
import type { FormFileProblem } from './problem.js';
import { problem, unknown } from './report.js';

export function checkProblems(check: Check, path: string, names: ReadonlyMap<TableId, TableNames>): FormFileProblem[] {
  const own = names.get(check.table);
  const said = (['identity', 'source'] as const)
    .filter((part) => check[part].trim() === '')
    .map((part) => problem(`${path}.${part}`, 'blank'));
  if (!own) return [...said, ...unknown([check.table], `${path}.table`, 'table', () => false)];
  return [...said, ...kindProblems(check, path, own, names)];
}

function kindProblems(
  check: Check,
  path: string,
  own: TableNames,
  names: ReadonlyMap<TableId, TableNames>,
): FormFileProblem[] {
  const amounts = (columns: readonly ColumnId[], at: string): FormFileProblem[] =>
    unknown(columns, `${path}.${at}`, 'column', (name) => own.amounts.has(name));
  switch (check.kind) {
    case 'row-sum':
      return [...amounts([check.total], 'total'), ...amounts(check.parts, 'parts')];
    case 'total-row':
      return own.totalRow ? [] : [problem(`${path}.table`, 'no-total-row', { name: check.table })];
    case 'balance':
    case 'match':
      return [...operandProblems(check, path, names), ...computesProblems(check, path)];
    case 'subtotals':
      return [];
    default:
      return [
        ...unknown(check.tables, `${path}.tables`, 'table', (name) => names.has(name)),
        ...amounts(Object.keys(check.columnsOfClass ?? {}), 'columnsOfClass'),
      ];
  }
}

type Sums = Extract<Check, { readonly kind: 'balance' | 'match' }>;

function operandProblems(check: Sums, path: string, names: ReadonlyMap<TableId, TableNames>): FormFileProblem[] {
  const sides = { left: check.left, right: check.right, equalWhereZero: check.equalWhereZero ?? [] };
  return Object.entries(sides).flatMap(([side, operands]) =>
    operands.flatMap((operand: Term | Vector, index) => {
      const at = `${path}.${side}[${index}]`;
      const table = names.get(operand.table);
      if (!table) return unknown([operand.table], `${at}.table`, 'table', () => false);
      const columns = operand.columns === 'each' ? (check.columns ?? []) : operand.columns;
      if (columns.length === 0) return [problem(`${at}.columns`, 'no-columns')];
      return [
        ...unknown(columns, `${at}.columns`, 'column', (name) => table.amounts.has(name)),
        ...('rows' in operand ? lineProblems(operand, columns, at, table) : []),
      ];
    }),
  );
}

/** Lines that a term adds up exist, in a panel that has its columns. */
function lineProblems(
  term: Term,
  columns: readonly ColumnId[],
  path: string,
  { lines, amounts }: TableNames,
): FormFileProblem[] {
  if (term.rows !== 'lines') return [];
  return term.lines.flatMap((line) => {
    const panel = lines.get(line);
    if (!panel) return unknown([line], `${path}.lines`, 'line', () => false);
    return columns
      .filter((column) => amounts.has(column) && !panel.includes(column))
      .map((column) => problem(`${path}.lines`, 'line-column', { line, column }));
  });
}

/** A formula fills one cell, or one list of them. */
function computesProblems(check: Sums, path: string): FormFileProblem[] {
  if (check.computes === undefined) return [];
  const [left] = check.left;
  const single =
    check.left.length === 1 &&
    left !== undefined &&
    (check.kind === 'match' || ('rows' in left && left.rows === 'lines' && left.lines.length === 1));
  return single ? [] : [problem(`${path}.left`, 'computes-one')];
}
