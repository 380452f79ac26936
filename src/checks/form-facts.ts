/** What a table's declaration says, as the checks ask for it. */
import type { Scheme } from '../codes/code.js';
import type { ColumnId, LineForm, LineId, PanelForm, TableForm } from '../forms/form.js';

type TextKind = 'name' | 'project' | 'label';

/** The answers for one form, worked out once: over many workbooks the same questions are asked of the same few forms. */
interface FormFacts {
  readonly words: ReadonlyMap<ColumnId, string>;
  readonly panels: ReadonlyMap<ColumnId, PanelForm>;
  readonly amounts: readonly ColumnId[];
  readonly printedZeros: readonly ColumnId[];
  readonly lines: ReadonlyMap<LineId, LineForm>;
  readonly classLines: boolean;
  readonly texts: ReadonlyMap<string, ColumnId>;
  readonly scheme: Scheme | undefined;
}

const facts = new WeakMap<TableForm, FormFacts>();

function factsOf(form: TableForm): FormFacts {
  let known = facts.get(form);
  if (!known) facts.set(form, (known = makeFacts(form)));
  return known;
}

function makeFacts({ layout }: TableForm): FormFacts {
  const grid = layout.kind === 'grid';
  const columns = grid ? layout.columns : layout.fields;
  const panels = grid ? layout.panels : [];
  const lines = panels.flatMap(({ body }) =>
    body.kind === 'lines' ? [...body.lines, ...body.closing.filter((line) => line !== null)] : [],
  );
  const code = grid ? layout.columns.find((column) => column.kind === 'code') : undefined;
  return {
    words: byFirst(columns.map(({ id, words }) => [id, words[0] ?? id])),
    panels: byFirst(panels.flatMap((panel) => panel.columns.map((id): [ColumnId, PanelForm] => [id, panel]))),
    amounts: columns.filter(({ kind }) => kind === 'amount').map(({ id }) => id),
    printedZeros: grid
      ? layout.columns.filter((column) => column.kind === 'amount' && column.printZero).map(({ id }) => id)
      : [],
    lines: byFirst(lines.map((line) => [line.id, line])),
    classLines:
      lines.some(({ role }) => role === 'class') ||
      panels.some(({ body }) => body.kind === 'lines' && body.classes !== undefined),
    texts: byFirst(columns.map(({ id, kind }) => [kind, id])),
    scheme: code?.kind === 'code' ? code.scheme : undefined,
  };
}

/** Of entries with one key the first counts. */
function byFirst<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [key, value] of entries) if (!map.has(key)) map.set(key, value);
  return map;
}

/** How a column is called in a sentence: its most telling header word. */
export function columnWords(form: TableForm, column: ColumnId): string {
  return factsOf(form).words.get(column) ?? column;
}

/** The panel that a column belongs to; none on a card. */
export function panelOfColumn(form: TableForm, column: ColumnId): PanelForm | undefined {
  return factsOf(form).panels.get(column);
}

/** Ids of the amounts of a table, grid or card. */
export function amountColumns(form: TableForm): readonly ColumnId[] {
  return factsOf(form).amounts;
}

/** Ids of the amounts of a grid whose zeros are printed. */
export function printedZeros(form: TableForm): readonly ColumnId[] {
  return factsOf(form).printedZeros;
}

/** The fixed line of that id, closing lines included. */
export function lineForm(form: TableForm, id: LineId): LineForm | undefined {
  return factsOf(form).lines.get(id);
}

/** Whether the form of a table lists functional classes as lines, fixed ones or the department's own. */
export function hasClassLines(form: TableForm): boolean {
  return factsOf(form).classLines;
}

/** Whether the form of a table prints a total row under its detail rows, in the panel of the column. */
export function hasTotalRow(form: TableForm, column: ColumnId): boolean {
  const body = panelOfColumn(form, column)?.body;
  if (body?.kind === 'rows') return body.total !== undefined;
  return body?.kind === 'lines' && [...body.lines, ...body.closing].some((line) => line?.role === 'total');
}

/** The column, or the field of a card, that holds a text of this kind. */
export function textColumn(form: TableForm, kind: TextKind): ColumnId | undefined {
  return factsOf(form).texts.get(kind);
}

/** The classification of a table's codes; `undefined` where it has none. */
export function schemeOf(form: TableForm): Scheme | undefined {
  return factsOf(form).scheme;
}
