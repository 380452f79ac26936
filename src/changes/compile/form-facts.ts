/** What a table's declaration says, as formulas need it. */
import type { ColumnId, LineForm, PanelForm, TableForm } from '../../forms/form.js';

/** The panel of a grid that has the column; none on a card. */
export function panelOf(form: TableForm, column: ColumnId): PanelForm | undefined {
  return form.layout.kind === 'grid' ? form.layout.panels.find((panel) => panel.columns.includes(column)) : undefined;
}

/** Ids of the amounts of a table, grid or card. */
export function amountColumns(form: TableForm): readonly ColumnId[] {
  const { layout } = form;
  const all: readonly { readonly id: ColumnId; readonly kind: string }[] =
    layout.kind === 'grid' ? layout.columns : layout.fields;
  return all.filter(({ kind }) => kind === 'amount').map(({ id }) => id);
}

/** The column, or the field of a card, that holds a text of this kind. */
export function textColumn(
  form: TableForm,
  kind: 'name' | 'project' | 'label',
  panel?: PanelForm,
): ColumnId | undefined {
  const { layout } = form;
  if (layout.kind === 'card') return layout.fields.find((field) => field.kind === kind)?.id;
  return layout.columns.find((column) => column.kind === kind && (panel?.columns.includes(column.id) ?? true))?.id;
}

/** Every fixed line of a table, closing lines included. */
export function linesOf(form: TableForm): readonly LineForm[] {
  if (form.layout.kind !== 'grid') return [];
  return form.layout.panels.flatMap(({ body }) =>
    body.kind === 'lines' ? [...body.lines, ...body.closing.filter((line) => line !== null)] : [],
  );
}

/** Whether the form of a table prints a total row, in the panel of the column. */
export function printsTotal(form: TableForm, column: ColumnId): boolean {
  const body = panelOf(form, column)?.body;
  if (body?.kind === 'rows') return body.total !== undefined;
  return body?.kind === 'lines' && [...body.lines, ...body.closing].some((line) => line?.role === 'total');
}
