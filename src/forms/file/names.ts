/** What a form set declares, by name, for looking up what it refers to. */
import type { ColumnId, FormSet, LineId, TableForm, TableId } from '../form.js';

/** What a table has to refer to. */
export interface TableNames {
  readonly amounts: ReadonlySet<ColumnId>;
  /** Lines, and the columns of the panel that each stands in. */
  readonly lines: ReadonlyMap<LineId, readonly ColumnId[]>;
  readonly totalRow: boolean;
}

export function namesOf(formSet: FormSet): ReadonlyMap<TableId, TableNames> {
  return new Map(formSet.tables.map((table) => [table.id, tableNames(table)]));
}

function tableNames({ layout }: TableForm): TableNames {
  if (layout.kind === 'card') {
    const amounts = layout.fields.filter(({ kind }) => kind === 'amount').map(({ id }) => id);
    return { amounts: new Set(amounts), lines: new Map(), totalRow: false };
  }
  const lines = new Map<LineId, readonly ColumnId[]>();
  for (const { body, columns } of layout.panels) {
    if (body.kind !== 'lines') continue;
    for (const line of [...body.lines, ...body.closing]) if (line) lines.set(line.id, columns);
  }
  return {
    amounts: new Set(layout.columns.filter(({ kind }) => kind === 'amount').map(({ id }) => id)),
    lines,
    totalRow: layout.panels.some(({ body }) => body.kind === 'rows' && body.total !== undefined),
  };
}
