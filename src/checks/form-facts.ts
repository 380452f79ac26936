/** What a table's declaration says, as the checks ask for it. */
import type { Scheme } from '../codes/code.js';
import type { ColumnForm, ColumnId, LineForm, LineId, PanelForm, TableForm } from '../forms/form.js';

/** How a column is called in a sentence: its most telling header word. */
export function columnWords(form: TableForm, column: ColumnId): string {
  const { layout } = form;
  const words =
    layout.kind === 'grid'
      ? layout.columns.find(({ id }) => id === column)?.words
      : layout.fields.find(({ id }) => id === column)?.words;
  return words?.[0] ?? column;
}

/** The panel that a column belongs to; none on a card. */
export function panelOfColumn(form: TableForm, column: ColumnId): PanelForm | undefined {
  return form.layout.kind === 'grid' ? form.layout.panels.find((panel) => panel.columns.includes(column)) : undefined;
}

/** Columns of a grid, of some kind. */
export function columnsOf(form: TableForm, kind: ColumnForm['kind']): readonly ColumnForm[] {
  return form.layout.kind === 'grid' ? form.layout.columns.filter((column) => column.kind === kind) : [];
}

/** Ids of the amounts of a table, grid or card. */
export function amountColumns(form: TableForm): readonly ColumnId[] {
  const { layout } = form;
  const amounts =
    layout.kind === 'grid'
      ? layout.columns.filter(({ kind }) => kind === 'amount')
      : layout.fields.filter(({ kind }) => kind === 'amount');
  return amounts.map(({ id }) => id);
}

/** Every fixed line of a table, closing lines included. */
export function linesOf(form: TableForm): readonly LineForm[] {
  if (form.layout.kind !== 'grid') return [];
  return form.layout.panels.flatMap(({ body }) =>
    body.kind === 'lines' ? [...body.lines, ...body.closing.filter((line) => line !== null)] : [],
  );
}

export function lineForm(form: TableForm, id: LineId): LineForm | undefined {
  return linesOf(form).find((line) => line.id === id);
}

/** Whether the form of a table lists functional classes as lines, fixed ones or the department's own. */
export function hasClassLines(form: TableForm): boolean {
  if (linesOf(form).some(({ role }) => role === 'class')) return true;
  const { layout } = form;
  return (
    layout.kind === 'grid' && layout.panels.some(({ body }) => body.kind === 'lines' && body.classes !== undefined)
  );
}

/** Whether the form of a table prints a total row under its detail rows, in the panel of the column. */
export function hasTotalRow(form: TableForm, column: ColumnId): boolean {
  const body = panelOfColumn(form, column)?.body;
  if (body?.kind === 'rows') return body.total !== undefined;
  return body?.kind === 'lines' && [...body.lines, ...body.closing].some((line) => line?.role === 'total');
}

/** The column, or the field of a card, that holds a text of this kind. */
export function textColumn(form: TableForm, kind: 'name' | 'project' | 'label'): ColumnId | undefined {
  const { layout } = form;
  return layout.kind === 'grid'
    ? layout.columns.find((column) => column.kind === kind)?.id
    : layout.fields.find((field) => field.kind === kind)?.id;
}

/** The classification of a table's codes; `undefined` where it has none. */
export function schemeOf(form: TableForm): Scheme | undefined {
  if (form.layout.kind !== 'grid') return undefined;
  for (const column of form.layout.columns) if (column.kind === 'code') return column.scheme;
  return undefined;
}
