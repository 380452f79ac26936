/** Lines for the department's own classes (类), where the form does not fix them: by name, numbered, in code order. */
import type { Budget, FoundTable } from '../book/budget.js';
import { mayWrite, tablesOf } from '../book/queries.js';
import type { LinesBody, OpenClasses, PanelForm, TableId } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import { formulaAt, valueAt } from '../sheet/sheet.js';
import { hasMoney } from './carry-source.js';
import type { CellChange, RowsChange } from './change.js';
import { classFormulas } from './class-formulas.js';
import { textColumn } from './compile/form-facts.js';
import { rowFormulas } from './compile/row-formulas.js';
import { Tables } from './compile/tables.js';
import { classOfLine } from './compile/view.js';
import { numbered, renumbered } from './line-number.js';
import { isBlankText } from './texts.js';

export interface ClassLines {
  readonly changes: readonly (RowsChange | CellChange)[];
  /** How many lines are proposed. */
  readonly count: number;
  /** Sheets that get lines. */
  readonly sheets: readonly string[];
}

/** Lines for every class with money in the tables that list its codes and no line of its own. */
export function openClassLines(budget: Budget): ClassLines {
  const tables = new Tables(budget);
  const changes: (RowsChange | CellChange)[] = [];
  const sheets: string[] = [];
  let count = 0;
  for (const found of budget.tables) {
    const panel = openPanel(found);
    if (panel === undefined || !mayWrite(found)) continue;
    const added = addLines(tables, found, panel, classesWithMoney(budget, panel.classes));
    if (added.count === 0) continue;
    changes.push(...added.changes);
    count += added.count;
    sheets.push(found.sheet.name);
  }
  return { changes, count, sheets };
}

/** Lines for these classes on one table; `undefined` where its form fixes its classes. */
export function openClassLinesOf(
  budget: Budget,
  found: FoundTable,
  classes: readonly string[],
): ClassLines | undefined {
  const panel = openPanel(found);
  if (panel === undefined) return undefined;
  return { ...addLines(new Tables(budget), found, panel, classes), sheets: [found.sheet.name] };
}

interface OpenPanel {
  readonly panel: PanelForm;
  readonly body: LinesBody;
  readonly classes: OpenClasses;
}

function openPanel({ form: { layout } }: FoundTable): OpenPanel | undefined {
  if (layout.kind !== 'grid') return undefined;
  for (const panel of layout.panels) {
    const { body } = panel;
    if (body.kind === 'lines' && body.classes !== undefined) return { panel, body, classes: body.classes };
  }
  return undefined;
}

function classesWithMoney(budget: Budget, { from }: OpenClasses): readonly string[] {
  const classes = new Set<string>();
  const sources: readonly { readonly table: TableId; readonly columns: readonly string[] }[] = from;
  for (const { table, columns } of sources) {
    for (const { rows } of tablesOf(budget, table)) {
      for (const row of rows) {
        if (row.role === 'detail' && row.code?.kind === 'code' && hasMoney(row, columns)) {
          classes.add(row.code.code.slice(0, 3));
        }
      }
    }
  }
  return [...classes];
}

interface Line {
  readonly code: string;
  readonly row: number;
  /** What stands there now; absent: a new line. */
  readonly label?: string;
  readonly name?: string;
}

function addLines(
  tables: Tables,
  found: FoundTable,
  open: OpenPanel,
  classes: readonly string[],
): { readonly changes: readonly (RowsChange | CellChange)[]; readonly count: number } {
  const { panel, body, classes: form } = open;
  const label = textColumn(found.form, 'label', panel);
  const column = label === undefined ? undefined : found.columns.get(label);
  const rows = found.rows.filter((row) => row.panel === panel.id);
  const closing = rows.find(({ line }) => line !== undefined && body.closing.some((one) => one?.id === line.id));
  if (column === undefined || closing === undefined) return { changes: [], count: 0 };
  const listed = rows.filter((row) => classOfLine(row) !== undefined);
  const there = new Set(listed.map(classOfLine));
  const above = rows.findLast(({ row, line }) => row < closing.row && line !== undefined)?.row ?? found.headerBottom;
  const free = freeRows(found, panel, listed.at(-1)?.row ?? above, closing.row);
  const inserts: RowsChange[] = [];
  const lines: Line[] = listed.map((row) => ({ code: classOfLine(row) ?? '', row: row.row, label: row.label ?? '' }));
  const missing = [...new Set(classes)].filter((code) => !there.has(code)).sort();
  let count = 0;
  for (const code of missing) {
    const name = tables.budget.catalogue.nameOf(code, 'functional', tables.budget.year);
    if (name === undefined) continue;
    count += 1;
    const next = lines.find((line) => line.code > code);
    const blank = next === undefined ? free.shift() : undefined;
    const row = next?.row ?? (blank === undefined ? closing.row + inserts.length : blank + inserts.length);
    if (blank === undefined) {
      inserts.push({ kind: 'rows', sheet: found.sheet.name, before: row, count: 1, why: whyOf(found, 1) });
      lines.forEach((line, at) => {
        if (line.row >= row) lines[at] = { ...line, row: line.row + 1 };
      });
    }
    lines.push({ code, row, name });
    lines.sort((a, b) => a.row - b.row);
  }
  const moved = (row: number): number => inserts.reduce((at, { before }) => (at >= before ? at + 1 : at), row);
  const closingRow = moved(closing.row);
  const cells = lines.flatMap((line, at) =>
    line.row >= closingRow
      ? []
      : line.name === undefined
        ? renumberLine(found, column, line, form, at + 1)
        : newLine(tables, found, column, line.code, line.row, numbered(form.numbering, at + 1, line.name, form.indent)),
  );
  return count === 0 ? { changes: [], count } : { changes: [...inserts, ...cells], count };
}

/** Blank rows of the panel between two rows, top to bottom. */
function freeRows({ sheet, columns }: FoundTable, panel: PanelForm, above: number, below: number): number[] {
  const own = panel.columns.flatMap((id) => columns.get(id) ?? []);
  const free: number[] = [];
  for (let row = above + 1; row < below; row += 1) {
    if (own.every((column) => formulaAt(sheet, row, column) === '' && isBlankText(valueAt(sheet, row, column)))) {
      free.push(row);
    }
  }
  return free;
}

function newLine(
  tables: Tables,
  found: FoundTable,
  column: number,
  code: string,
  row: number,
  label: string,
): readonly CellChange[] {
  const sheet = found.sheet.name;
  const contents = new Map<number, string>([[column, label]]);
  for (const { column: at, formula } of classFormulas(tables, found, code, { sheet, row, column: 0 })) {
    contents.set(at, formula);
  }
  for (const { column: at, formula } of rowFormulas(tables.budget, found, row)) {
    if (!contents.has(at) && belongs(found, column, at)) contents.set(at, formula);
  }
  const why: Message = { id: 'changes.class-line', values: { code, name: label.trim(), sheet } };
  return [...contents].map(([at, after]) => ({
    kind: 'cell',
    at: { sheet, row, column: at },
    before: null,
    after,
    why,
  }));
}

/** Whether an amount stands in the panel of a label. */
function belongs({ form: { layout }, columns }: FoundTable, label: number, column: number): boolean {
  if (layout.kind !== 'grid') return false;
  return layout.panels.some((panel) => {
    const own = panel.columns.map((id) => columns.get(id));
    return own.includes(label) && own.includes(column);
  });
}

/** The number of a line below a new one; a label that carries no number of the form's is left alone. */
function renumberLine(
  found: FoundTable,
  column: number,
  { row, label = '' }: Line,
  { numbering }: OpenClasses,
  number: number,
): readonly CellChange[] {
  const sheet = found.sheet.name;
  const after = renumbered(numbering, number, label);
  if (after === label) return [];
  return [
    {
      kind: 'cell',
      at: { sheet, row, column },
      before: label,
      after,
      why: { id: 'changes.class-number', values: { sheet } },
    },
  ];
}

function whyOf(found: FoundTable, count: number): Message {
  return { id: 'changes.class-lines', values: { sheet: found.sheet.name, count } };
}
