/** A table that goes on below a second header (printed page by page), on the same sheet or on the next, is one table. */
import type { FoundTable, Row, TablePart } from './budget.js';
import { totalRow } from './queries.js';

/** Joins each piece on a sheet to the one before it where it goes on. */
export function joinPieces(tables: readonly FoundTable[]): readonly FoundTable[] {
  const joined: FoundTable[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before === undefined || !goesOn(before, table) || !sameColumns(before, table)) joined.push(table);
    else joined[joined.length - 1] = join(before, table);
  }
  return joined;
}

/** Whether a piece may be the rest of a table: the same form, year and department, nothing closed it, and it repeats no row, as a copy would. */
function goesOn(before: FoundTable, table: FoundTable): boolean {
  return (
    before.form === table.form &&
    isOpen(before) &&
    before.unit === table.unit &&
    table.rows.length > 0 &&
    mayGoOn(before, table) &&
    agree(before.year?.year, table.year?.year) &&
    agree(before.department?.text.replaceAll(/\s/g, ''), table.department?.text.replaceAll(/\s/g, '')) &&
    [...before.columns.keys()].every((id) => table.columns.has(id)) &&
    before.columns.size === table.columns.size &&
    !repeatsRow(before, table)
  );
}

/** Whether nothing closed a table: an open list without a total row, or with one on top. */
export function isOpen(table: FoundTable): boolean {
  const { layout, repeats } = table.form;
  if (layout.kind !== 'grid' || repeats !== undefined || table.rows.length === 0) return false;
  const total = totalRow(table);
  return layout.panels.every(({ body }) => body.kind === 'rows') && (total === undefined || total === table.rows[0]);
}

/** No total row yet, or one on top and none in the rest. */
function mayGoOn(before: FoundTable, table: FoundTable): boolean {
  const total = totalRow(before);
  return total === undefined || (total === before.rows[0] && totalRow(table) === undefined);
}

function agree<T>(one: T | undefined, other: T | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function sameColumns(before: FoundTable, table: FoundTable): boolean {
  return [...before.columns].every(([id, column]) => table.columns.get(id) === column);
}

function repeatsRow(before: FoundTable, table: FoundTable): boolean {
  const keys = new Set(before.rows.flatMap(keyOf));
  return table.rows.flatMap(keyOf).some((key) => keys.has(key));
}

/** Code, project and figures: a page that goes on may name a class again, a copy names everything again. */
function keyOf(row: Row): readonly string[] {
  if (row.role !== 'detail' || row.code?.kind !== 'code') return [];
  const figures = [...row.figures.values()].map(({ reading }) => (reading.kind === 'amount' ? reading.fen : ''));
  return [`${row.code.code} ${row.project ?? ''} ${figures.join(' ')}`];
}

function join(before: FoundTable, table: FoundTable): FoundTable {
  const note = before.note ?? table.note;
  const begins = table.title?.at ?? { sheet: table.sheet.name, row: table.area.top, column: table.area.left };
  return {
    ...before,
    area: { ...before.area, bottom: table.area.bottom },
    rows: nested([...before.rows, ...table.rows]),
    blankRows: [...before.blankRows, ...table.blankRows],
    note,
    pages: [...(before.pages ?? []), begins],
  };
}

/** A 类 or 款 at the foot of one part whose children stand in the next is a subtotal. */
function nested(rows: readonly Row[]): readonly Row[] {
  const roles: Row[] = [];
  let below = '';
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined) continue;
    const code = row.code?.kind === 'code' ? row.code.code : undefined;
    const isParent =
      row.role === 'detail' && code !== undefined && below.length > code.length && below.startsWith(code);
    roles.push(isParent ? { ...row, role: 'subtotal' } : row);
    below = code ?? below;
  }
  return roles.reverse();
}

/** Rests of a table on other sheets, by the joined table: the same parts give the same object again. */
const known = new WeakMap<FoundTable, WeakMap<FoundTable, FoundTable>>();

/** Joins a table with its rest on another sheet. Its rows there name their part. */
function joinOver(before: FoundTable, rest: FoundTable): FoundTable {
  const earlier = known.get(before)?.get(rest);
  if (earlier !== undefined) return earlier;
  const part: TablePart = {
    sheet: rest.sheet,
    area: rest.area,
    columns: rest.columns,
    codeColumns: rest.codeColumns ?? [],
  };
  const note = before.note ?? rest.note;
  const made: FoundTable = {
    ...before,
    rows: nested([...before.rows, ...rest.rows.map((row): Row => ({ ...row, part }))]),
    note,
    goesOn: [...(before.goesOn ?? []), part],
  };
  const inner = known.get(before) ?? new WeakMap<FoundTable, FoundTable>();
  inner.set(rest, made);
  known.set(before, inner);
  return made;
}

/** The tables of a workbook, those that go on over several sheets joined; and the joined table of each piece of one that was. */
export function joinSheets(tables: readonly FoundTable[]): {
  readonly tables: readonly FoundTable[];
  readonly whole: ReadonlyMap<FoundTable, FoundTable>;
} {
  const joined: FoundTable[] = [];
  let pieces: Map<number, FoundTable[]> | undefined;
  for (const table of tables) {
    const at = joined.findLastIndex(({ form }) => form.id === table.form.id);
    const before = joined[at];
    if (before !== undefined) {
      const parts = pieces?.get(at) ?? [before];
      if (parts.every(({ sheet }) => sheet !== table.sheet) && goesOnOver(before, table)) {
        pieces ??= new Map<number, FoundTable[]>();
        pieces.set(at, [...parts, table]);
        joined[at] = joinOver(before, table);
        continue;
      }
    }
    joined.push(table);
  }
  if (!pieces) return { tables, whole: NO_PIECES };
  const whole = new Map<FoundTable, FoundTable>();
  for (const [at, parts] of pieces) {
    const table = joined[at];
    if (table !== undefined) for (const part of parts) whole.set(part, table);
  }
  return { tables: joined, whole };
}

const NO_PIECES: ReadonlyMap<FoundTable, FoundTable> = new Map();

/** Money on both: two tables that wait to be filled are two copies of the form. */
export function goesOnOver(before: FoundTable, table: FoundTable): boolean {
  const holds = ({ rows }: FoundTable): boolean => rows.some((row) => row.figures.size > 0);
  return before.sheet.visible === table.sheet.visible && holds(before) && holds(table) && goesOn(before, table);
}
