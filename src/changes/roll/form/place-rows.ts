/** Which row of the new form's table each row of the old one goes to. */
import type { FoundTable, Row } from '../../../book/budget.js';
import type { GridLayout, LineForm, LinesBody, PanelForm, RowsBody } from '../../../forms/form.js';
import { classOfLine } from '../../compile/view.js';
import { bodyRows } from '../../plan-grid.js';

export interface PlacedRows {
  /** The new layout with as many rows as are moved. */
  readonly layout: GridLayout;
  /** Rows from the first one of the body; a row that is not here has no place. */
  readonly rowOf: ReadonlyMap<Row, number>;
  /** The same for blank rows of an open list, by the old sheet's row: a sum over the whole list goes on reading them. */
  readonly blankOf: readonly { readonly panel: string; readonly row: number; readonly to: number }[];
  /** The panel of the new form that takes the place of an old one, by the old one's id. */
  readonly panelOf: ReadonlyMap<string, PanelForm>;
}

/** A row of the body, or of what closes it. */
type Slot = { readonly kind: 'body' | 'closing'; readonly index: number };

interface PlacedBody {
  readonly body: LinesBody | RowsBody;
  readonly slots: ReadonlyMap<Row, Slot>;
}

/** Open lists keep their order, fixed lines go by their ids and classes by their codes; a department's own lines stay where they stood among them. */
export function placeRows(table: FoundTable, from: GridLayout, to: GridLayout): PlacedRows {
  const placed = new Map<string, PlacedBody>();
  const panelOf = new Map<string, PanelForm>();
  for (const panel of from.panels) {
    const next = successorOf(panel, from, to);
    if (next === undefined) continue;
    const rows = table.rows.filter((row) => row.panel === panel.id);
    const { body } = next;
    if (panel.body.kind === 'rows' && body.kind === 'rows') placed.set(next.id, placeList(rows, body));
    else if (panel.body.kind === 'lines' && body.kind === 'lines') placed.set(next.id, placeLines(rows, body));
    else continue;
    panelOf.set(panel.id, next);
  }
  const panels = to.panels.map((panel) => ({ ...panel, body: placed.get(panel.id)?.body ?? panel.body }));
  const closing = Math.max(...panels.map(({ body }) => bodyRows(body)));
  const rowOf = new Map<Row, number>();
  for (const { slots } of placed.values()) {
    for (const [row, { kind, index }] of slots) rowOf.set(row, kind === 'body' ? index : closing + index);
  }
  const blankOf = [...panelOf].flatMap(([panel, { id }]) => {
    const { body, slots } = placed.get(id) ?? {};
    if (body?.kind !== 'rows' || slots === undefined) return [];
    const used = [...slots.values()].filter(({ kind }) => kind === 'body').length;
    const free = table.blankRows.slice(0, body.blankRows - used);
    return free.map((row, index) => ({ panel, row, to: used + index }));
  });
  return { layout: { ...to, panels }, rowOf, blankOf, panelOf };
}

/** By id; where there is only one, it is the one. */
function successorOf({ id }: PanelForm, from: GridLayout, to: GridLayout): PanelForm | undefined {
  const same = to.panels.find((panel) => panel.id === id);
  return same ?? (from.panels.length === 1 && to.panels.length === 1 ? to.panels[0] : undefined);
}

function placeList(rows: readonly Row[], body: RowsBody): PlacedBody {
  const slots = new Map<Row, Slot>();
  let index = 0;
  for (const row of rows) {
    if (row.role !== 'total') slots.set(row, { kind: 'body', index: index++ });
    else if (body.total !== undefined) slots.set(row, { kind: 'closing', index: 0 });
  }
  return { body: { ...body, blankRows: Math.max(body.blankRows, index) }, slots };
}

function placeLines(rows: readonly Row[], body: LinesBody): PlacedBody {
  const lines: LineForm[] = [...body.lines];
  const lineOf = new Map<Row, LineForm>();
  const slots = new Map<Row, Slot>();
  const taken = new Set<LineForm>();
  let last: LineForm | undefined;
  let open = 0;
  for (const row of rows) {
    const closing = row.line === undefined ? -1 : body.closing.findIndex((line) => line?.id === row.line?.id);
    if (closing >= 0) {
      slots.set(row, { kind: 'closing', index: closing });
      continue;
    }
    const code = row.line?.code ?? classOfLine(row);
    const known =
      body.lines.find(({ id }) => id === row.line?.id) ??
      (code === undefined ? undefined : body.lines.find((line) => line.code === code));
    let line = known && !taken.has(known) ? known : undefined;
    // A class that the new form does not print stays where it holds money.
    if (line === undefined && (row.line === undefined || (code !== undefined && holdsMoney(row)))) {
      line = ownLine(row, code);
      lines.splice(placeFor(lines, line, body, last), 0, line);
      if (body.classes !== undefined && code !== undefined) open += 1;
    }
    if (line === undefined) continue;
    taken.add(line);
    lineOf.set(row, line);
    last = line;
  }
  for (const [row, line] of lineOf) slots.set(row, { kind: 'body', index: lines.indexOf(line) });
  const { classes } = body;
  const room = classes && { classes: { ...classes, blankRows: Math.max(0, classes.blankRows - open) } };
  return { body: { ...body, lines, ...room }, slots };
}

function holdsMoney({ figures }: Row): boolean {
  return [...figures.values()].some(
    ({ reading }) => reading.kind !== 'blank' && !(reading.kind === 'amount' && reading.fen === 0),
  );
}

/** A line that the form does not print: the department's own, or of a class that is none of the form's. */
function ownLine(row: Row, code: string | undefined): LineForm {
  const label = row.label ?? row.line?.label ?? '';
  return {
    id: `own-${String(row.row)}`,
    label,
    role: code === undefined ? 'line' : 'class',
    ...(code === undefined ? {} : { code }),
  };
}

/** Classes that the form fixes are in the order of codes; other lines come behind the one that they stood behind. */
function placeFor(lines: readonly LineForm[], line: LineForm, body: LinesBody, last: LineForm | undefined): number {
  const { code } = line;
  if (code !== undefined && body.classes === undefined) {
    const next = lines.findIndex((one) => one.code !== undefined && one.code > code);
    if (next >= 0) return next;
    const before = lines.findLastIndex((one) => one.code !== undefined);
    if (before >= 0) return before + 1;
  }
  if (code !== undefined) return lines.length;
  return last === undefined ? 0 : lines.indexOf(last) + 1;
}
