import type { ColumnId, LineId } from '../forms/form.js';
import type { FoundTable, Row } from '../book/budget.js';
import type { Place } from '../sheet/place.js';
import { placeOf, sheetOfRow } from '../book/queries.js';
import { projectKey } from './project-name.js';
import { columnWords, hasClassLines, panelOfColumn, textColumn } from './form-facts.js';
import { addFigure, emptyTally, type Blocker, type Tally } from './tally.js';

/** How rows of two tables are joined. */
export type Join = 'code' | 'class' | 'project';

/** Rows of one table by what they are joined on. */
export interface KeyedRows {
  readonly byKey: ReadonlyMap<string, readonly Row[]>;
  /** Rows that hold money but nothing to join them on. */
  readonly without: readonly Row[];
}

/** Rows as a tree of subtotals, where the table has any. */
export interface RowTree {
  /** Rows that the total row adds up. */
  readonly top: readonly Row[];
  readonly subtotals: ReadonlyMap<string, readonly Row[]>;
  /** Rows right below a subtotal, by its code. */
  readonly children: ReadonlyMap<string, readonly Row[]>;
}

/**
 * What the checks ask of one table again and again, each computed once, when it is first asked for: a full run is linear in rows.
 */
export class TableIndex {
  readonly details: readonly Row[];
  readonly #keyed = new Map<Join, KeyedRows>();
  readonly #sums = new Map<Join, Map<ColumnId, ReadonlyMap<string, Tally>>>();
  readonly #trees = new Map<string, RowTree>();
  #lines: Map<LineId, Row[]> | undefined;
  #classLines: readonly Row[] | undefined;
  #strays: readonly Row[] | undefined;
  /** By panel: the columns of one share their total row. */
  readonly #totals = new Map<string, Row | undefined>();
  readonly #onePanel: boolean;

  constructor(readonly table: FoundTable) {
    const { layout } = table.form;
    this.#onePanel = layout.kind !== 'grid' || layout.panels.length === 1;
    this.details = table.rows.filter((row) => row.role === 'detail');
  }

  get sheet(): string {
    return this.table.sheet.name;
  }

  /** The cell of a figure, or the blank cell where it would stand. */
  place(row: Row, column: ColumnId): Place {
    const figure = row.figures.get(column);
    const sheet = sheetOfRow(this.table, row);
    if (figure) return { sheet, row: figure.row, column: figure.column };
    return placeOf(this.table, row, column) ?? { sheet, row: row.row, column: (row.part ?? this.table).area.left };
  }

  /** The first cell of a row's code, blank or not. */
  codePlace(row: Row): Place {
    const { codeColumns, area } = row.part ?? this.table;
    return { sheet: sheetOfRow(this.table, row), row: row.row, column: codeColumns?.[0] ?? area.left };
  }

  /** The cell of a text (name, project, label) of a row. */
  textPlace(row: Row, kind: 'name' | 'project' | 'label'): Place {
    const column = textColumn(this.table.form, kind);
    return column === undefined ? this.codePlace(row) : this.place(row, column);
  }

  /** Whether the panel that the row belongs to has this column. */
  inPanel(row: Row, column: ColumnId): boolean {
    if (this.#onePanel) return true;
    const panel = this.panelOf(column);
    return panel === undefined || row.panel === panel;
  }

  /** The panel of a column; `undefined` where the layout has no panels. */
  panelOf(column: ColumnId): string | undefined {
    return panelOfColumn(this.table.form, column)?.id;
  }

  /** The total row of the panel that has the column. */
  totalRow(column: ColumnId): Row | undefined {
    const panel = this.panelOf(column) ?? '';
    if (!this.#totals.has(panel)) this.#totals.set(panel, this.#findTotal(column));
    return this.#totals.get(panel);
  }

  #findTotal(column: ColumnId): Row | undefined {
    return this.table.rows.findLast(
      (row) => (row.role === 'total' || row.line?.role === 'total') && this.inPanel(row, column),
    );
  }

  /** The rows that are this fixed line: one, unless it was typed twice. */
  line(id: LineId): readonly Row[] {
    if (!this.#lines) {
      this.#lines = new Map();
      for (const row of this.table.rows) if (row.line) push(this.#lines, row.line.id, row);
    }
    return this.#lines.get(id) ?? [];
  }

  /** Lines of functional classes, printed by the form or inserted later. */
  get classLines(): readonly Row[] {
    this.#classLines ??= this.table.rows.filter((row) => classOfLine(row) !== undefined);
    return this.#classLines;
  }

  /** Money on lines that are none of the form's and name no class. */
  get strays(): readonly Row[] {
    this.#strays ??= this.table.rows.filter(isStray);
    return this.#strays;
  }

  /** The blocker that a missing column is. */
  missing(column: ColumnId): Blocker | undefined {
    const { table } = this;
    const there =
      table.form.layout.kind === 'grid' ? table.columns.has(column) : !table.missingColumns.includes(column);
    return there
      ? undefined
      : { why: 'column-missing', sheet: this.sheet, column, words: columnWords(table.form, column) };
  }

  /** Class lines where the form has them, else detail rows, by what they are joined on. */
  keyed(by: Join): KeyedRows {
    let keyed = this.#keyed.get(by);
    if (!keyed) {
      keyed = keyRows(by === 'class' && hasClassLines(this.table.form) ? this.table.rows : this.details, by);
      this.#keyed.set(by, keyed);
    }
    return keyed;
  }

  /** A column's sums by key; a key whose cells are all blank has none. Columns that no check asks for are never added up. */
  sums(by: Join, column: ColumnId): ReadonlyMap<string, Tally> {
    let columns = this.#sums.get(by);
    if (!columns) this.#sums.set(by, (columns = new Map<ColumnId, ReadonlyMap<string, Tally>>()));
    let sums = columns.get(column);
    if (!sums) columns.set(column, (sums = this.#addUp(by, column)));
    return sums;
  }

  #addUp(by: Join, column: ColumnId): ReadonlyMap<string, Tally> {
    const sums = new Map<string, Tally>();
    this.keyed(by).byKey.forEach((rows, key) => {
      let tally: Tally | undefined;
      for (const row of rows) {
        const figure = row.figures.get(column);
        if (!figure) continue;
        if (!tally) sums.set(key, (tally = emptyTally()));
        addFigure(tally, figure, sheetOfRow(this.table, row), this.table.unit, 1);
      }
    });
    return sums;
  }

  /** Adds one figure of a row to a sum. */
  add(tally: Tally, row: Row, column: ColumnId, sign: 1 | -1): void {
    const figure = row.figures.get(column);
    if (figure) addFigure(tally, figure, sheetOfRow(this.table, row), this.table.unit, sign);
  }

  /** The rows of a panel as a tree of subtotals. */
  tree(panel: string | undefined): RowTree {
    const name = panel ?? '';
    let tree = this.#trees.get(name);
    if (!tree) {
      const { rows } = this.table;
      const whole = panel === undefined || rows.every((row) => row.panel === panel);
      tree = growTree(whole ? rows : rows.filter((row) => row.panel === panel));
      this.#trees.set(name, tree);
    }
    return tree;
  }
}

/** The class (类) that a line stands for, printed by the form or inserted later. */
export function classOfLine(row: Row): string | undefined {
  if (row.role !== 'line') return undefined;
  return row.code?.kind === 'code' && row.code.level === 1 ? row.code.code : row.line?.code;
}

/** A row among fixed lines that is none of them and names no class: what it holds belongs nowhere. */
export function isStray(row: Row): boolean {
  return row.role === 'line' && row.line === undefined && classOfLine(row) === undefined && holdsMoney(row);
}

function keyRows(rows: readonly Row[], by: Join): KeyedRows {
  const byKey = new Map<string, Row[]>();
  const without: Row[] = [];
  for (const row of rows) {
    const key = keyOf(row, by);
    if (key !== undefined) push(byKey, key, row);
    else if (row.role === 'line' ? isStray(row) : row.role === 'detail' && holdsMoney(row)) without.push(row);
  }
  return { byKey, without };
}

function keyOf(row: Row, by: Join): string | undefined {
  if (by === 'project') {
    const key = row.role === 'detail' && row.project !== undefined ? projectKey(row.project) : '';
    return key === '' ? undefined : key;
  }
  if (row.role === 'line') return by === 'class' ? classOfLine(row) : undefined;
  if (row.role !== 'detail') return undefined;
  if (row.code?.kind !== 'code') return undefined;
  return by === 'class' ? row.code.code.slice(0, 3) : row.code.code;
}

/** Whether any figure of a row is more than a blank or a zero. */
export function holdsMoney(row: Row): boolean {
  if (row.figures.size === 0) return false;
  for (const { reading } of row.figures.values()) {
    if (reading.kind === 'amount' ? reading.fen !== 0 : reading.kind !== 'blank') return true;
  }
  return false;
}

/** The same for what is certain: a formula without a stored result may well be zero. */
export function surelyHoldsMoney(row: Row): boolean {
  if (row.figures.size === 0) return false;
  for (const { reading } of row.figures.values()) {
    if (reading.kind === 'amount' ? reading.fen !== 0 : reading.kind === 'invalid') return true;
  }
  return false;
}

function growTree(rows: readonly Row[]): RowTree {
  const subtotals = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.role !== 'subtotal' || row.code?.kind !== 'code') continue;
    push(subtotals, row.code.code, row);
  }
  const top: Row[] = [];
  const children = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.role !== 'detail' && row.role !== 'subtotal') continue;
    const code = row.code?.kind === 'code' ? row.code.code : undefined;
    // A subtotal that names no code adds up something that the rows do not say: it is nobody's child.
    if (code === undefined && row.role === 'subtotal') continue;
    const parent = code === undefined || subtotals.size === 0 ? undefined : nearestAbove(code, subtotals);
    if (parent === undefined) top.push(row);
    else push(children, parent, row);
  }
  return { top, subtotals, children };
}

/** Lengths of the levels above, nearest first: 类 款 项 are 3, 5 and 7 digits in both classifications. */
const LEVELS_ABOVE = [5, 3];

function nearestAbove(code: string, subtotals: ReadonlyMap<string, unknown>): string | undefined {
  for (const length of LEVELS_ABOVE) {
    if (length >= code.length) continue;
    const prefix = code.slice(0, length);
    if (subtotals.has(prefix)) return prefix;
  }
  return undefined;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const same = map.get(key);
  if (same) same.push(value);
  else map.set(key, [value]);
}
