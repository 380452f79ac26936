import type { ColumnId, LineId } from '../forms/form.js';
import type { FoundTable, Row } from '../book/budget.js';
import type { Place } from '../sheet/place.js';
import { placeOf, sheetOfRow } from '../book/queries.js';
import { type ColumnFigures, readColumn } from './column-figures.js';
import { columnWords, hasClassLines, panelOfColumn, textColumn } from './form-facts.js';
import { type Cover, isCovered } from './formula-cover.js';
import { type Join, type KeyedRows, type KeyOrder, keyRows, orderByKey, sumByKey } from './keyed-rows.js';
import { LazyMap } from './lazy-map.js';
import { push } from './push.js';
import { classOfLine, isStray } from './row-facts.js';
import { growTree, type RowTree } from './row-tree.js';
import type { Blocker, Tally } from './tally.js';

const NO_ROWS: readonly number[] = [];

/**
 * What the checks ask of one table again and again, each computed once, when it is first asked for: a full run is linear in rows.
 */
export class TableIndex {
  #details: readonly number[] | undefined;
  readonly #keyed = new LazyMap<Join, KeyedRows>();
  readonly #orders = new LazyMap<Join, KeyOrder>();
  readonly #columns = new LazyMap<ColumnId, ColumnFigures>();
  readonly #sums = new LazyMap<Join, Map<ColumnId, readonly number[]>>();
  readonly #trees = new LazyMap<string, RowTree>();
  #lines: Map<LineId, number[]> | undefined;
  #classLines: readonly number[] | undefined;
  #strays: readonly Row[] | undefined;
  /** By panel: the columns of one share their rows. */
  readonly #totals = new LazyMap<string, readonly number[]>();
  readonly #panelDetails = new LazyMap<string, readonly number[]>();
  readonly #panelClasses = new LazyMap<string, readonly number[]>();
  readonly #onePanel: boolean;

  constructor(readonly table: FoundTable) {
    const { layout } = table.form;
    this.#onePanel = layout.kind !== 'grid' || layout.panels.length === 1;
  }

  /** Where the detail rows stand among the table's rows. */
  get details(): readonly number[] {
    this.#details ??= this.#where((row) => row.role === 'detail');
    return this.#details;
  }

  #where(fits: (row: Row) => boolean): readonly number[] {
    const found: number[] = [];
    this.table.rows.forEach((row, at) => {
      if (fits(row)) found.push(at);
    });
    return found;
  }

  get sheet(): string {
    return this.table.sheet.name;
  }

  /** The cell of a figure, or the blank cell where it would stand. */
  place(row: Row, column: ColumnId): Place {
    const at = placeOf(this.table, row, column);
    return at ?? { sheet: sheetOfRow(this.table, row), row: row.row, column: (row.part ?? this.table).area.left };
  }

  /** Whether the cell of a figure is one of those that a formula on a sheet adds up. */
  isWithin(covers: readonly Cover[], sheet: string, row: Row, column: ColumnId): boolean {
    const found = (row.part ?? this.table).columns.get(column);
    if (found !== undefined) return sheetOfRow(this.table, row) === sheet && isCovered(covers, row.row, found);
    const at = this.place(row, column);
    return at.sheet === sheet && isCovered(covers, at.row, at.column);
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

  /** Where the total row of the panel that has the column stands among the rows: one or none. */
  totals(column: ColumnId): readonly number[] {
    const panel = this.panelOf(column) ?? '';
    let totals = this.#totals.get(panel);
    if (!totals) this.#totals.set(panel, (totals = this.#findTotal(column)));
    return totals;
  }

  #findTotal(column: ColumnId): readonly number[] {
    const at = this.table.rows.findLastIndex(
      (row) => (row.role === 'total' || row.line?.role === 'total') && this.inPanel(row, column),
    );
    return at < 0 ? NO_ROWS : [at];
  }

  /** Where the detail rows of the panel that has the column stand. */
  detailsOf(column: ColumnId): readonly number[] {
    return this.#ofPanel(this.details, column, this.#panelDetails);
  }

  /** Where the class lines of the panel that has the column stand, printed by the form or inserted later. */
  classLinesOf(column: ColumnId): readonly number[] {
    this.#classLines ??= this.#where((row) => classOfLine(row) !== undefined);
    return this.#ofPanel(this.#classLines, column, this.#panelClasses);
  }

  #ofPanel(rows: readonly number[], column: ColumnId, known: LazyMap<string, readonly number[]>): readonly number[] {
    if (this.#onePanel) return rows;
    const panel = this.panelOf(column) ?? '';
    let own = known.get(panel);
    if (!own) {
      own = rows.filter((at) => {
        const row = this.table.rows[at];
        return row !== undefined && this.inPanel(row, column);
      });
      known.set(panel, own);
    }
    return own;
  }

  /** Where the rows that are this fixed line stand: one, unless it was typed twice. */
  line(id: LineId): readonly number[] {
    const lines = (this.#lines ??= this.#layLines());
    return lines.get(id) ?? NO_ROWS;
  }

  #layLines(): Map<LineId, number[]> {
    const lines = new Map<LineId, number[]>();
    this.table.rows.forEach((row, at) => {
      if (row.line) push(lines, row.line.id, at);
    });
    return lines;
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
      keyed = keyRows(this.table.rows, by, by === 'class' && hasClassLines(this.table.form));
      this.#keyed.set(by, keyed);
    }
    return keyed;
  }

  /** The rows of a key; none where the table lacks it. */
  rowsOf(by: Join, key: string): readonly Row[] {
    const keyed = this.keyed(by);
    const at = keyed.at.get(key);
    if (at === undefined) return [];
    const { order, first } = this.#orderOf(by);
    const from = first[at] ?? 0;
    return this.rowsAt(order.slice(from, from + (keyed.counts[at] ?? 0)));
  }

  /** Where the rows of several keys stand, key by key. */
  rowsOfKeys(by: Join, wants: (key: string) => boolean): readonly number[] {
    const { keys, ofRow } = this.keyed(by);
    return this.#orderOf(by).order.filter((row) => wants(keys[ofRow[row] ?? -1] ?? ''));
  }

  #orderOf(by: Join): KeyOrder {
    let order = this.#orders.get(by);
    if (!order) this.#orders.set(by, (order = orderByKey(this.keyed(by))));
    return order;
  }

  /** A column as numbers. */
  column(column: ColumnId): ColumnFigures {
    let figures = this.#columns.get(column);
    if (!figures) {
      figures = readColumn(this.table.rows, column, this.table.unit);
      this.#columns.set(column, figures);
    }
    return figures;
  }

  /**
   * A column's sums by key in 分, in the order of the keys; NaN where one is not known. `undefined` where every cell is blank or zero. Columns
   * that no check asks for are never added up.
   */
  sums(by: Join, column: ColumnId): readonly number[] | undefined {
    const { fen } = this.column(column);
    if (fen === undefined) return undefined;
    let columns = this.#sums.get(by);
    if (!columns) this.#sums.set(by, (columns = new Map<ColumnId, readonly number[]>()));
    let sums = columns.get(column);
    if (!sums) columns.set(column, (sums = sumByKey(fen, this.keyed(by))));
    return sums;
  }

  /** Adds figures of a column to a sum, in 分. @param rows where they stand among the table's rows */
  add(tally: Tally, rows: readonly number[], column: ColumnId, sign: 1 | -1 = 1): void {
    const { fen } = this.column(column);
    if (fen === undefined) return;
    for (let at = 0; at < rows.length; at += 1) {
      const one = fen[rows[at] ?? -1] ?? 0;
      if (Number.isNaN(one)) tally.blocker ??= this.firstBlocker(rows.slice(at), column);
      else tally.fen += sign * one;
    }
  }

  /** What keeps a figure from being known: a formula without a result, or what is no amount; `undefined` where it is known. */
  blocker(row: Row, column: ColumnId): Blocker | undefined {
    const figure = row.figures.get(column);
    const kind = figure?.reading.kind;
    if (figure === undefined || (kind !== 'unknown' && kind !== 'invalid')) return undefined;
    const at = { sheet: sheetOfRow(this.table, row), row: figure.row, column: figure.column };
    return figure.reading.kind === 'invalid'
      ? { why: 'invalid', at, text: figure.reading.text }
      : { why: 'unknown', at };
  }

  /** What keeps the figures of rows from being known, the first of them. */
  firstBlocker(rows: readonly number[], column: ColumnId): Blocker | undefined {
    for (const row of this.rowsAt(rows)) {
      const blocker = this.blocker(row, column);
      if (blocker) return blocker;
    }
    return undefined;
  }

  /** The rows that stand there among the table's rows. */
  rowsAt(rows: readonly number[]): readonly Row[] {
    const found: Row[] = [];
    for (let at = 0; at < rows.length; at += 1) {
      const row = this.table.rows[rows[at] ?? -1];
      if (row) found.push(row);
    }
    return found;
  }

  /** The rows of a panel as a tree of subtotals. */
  tree(panel: string | undefined): RowTree {
    const name = panel ?? '';
    let tree = this.#trees.get(name);
    if (!tree) this.#trees.set(name, (tree = growTree(this.table.rows, panel)));
    return tree;
  }
}
