import type { Row } from '../book/budget.js';
import { sheetOfRow } from '../book/queries.js';
import type { ColumnId } from '../forms/form.js';
import { type ColumnFigures, readColumn } from './column-figures.js';
import { FewMap } from './few-map.js';
import { columnWords } from './form-facts.js';
import { type Join, sumByKey } from './keyed-rows.js';
import type { PanelRows } from './panel-rows.js';
import type { TableIndex } from './table-index.js';
import type { Blocker, Tally } from './tally.js';

/** One column of amounts of a table, with all that sums ask of it: it is looked up once, then added up row after row. */
export class TableColumn implements ColumnFigures {
  readonly fen: readonly number[] | undefined;
  readonly held: number;
  readonly ordinary: boolean;
  readonly #sums = new FewMap<Join, readonly number[]>();

  /** @param panel the rows that have it; @param there whether it was found */
  constructor(
    readonly index: TableIndex,
    readonly id: ColumnId,
    readonly panel: PanelRows,
    private readonly there: boolean,
  ) {
    const { fen, held, ordinary } = readColumn(index.table.rows, id, index.table.unit);
    this.fen = fen;
    this.held = held;
    this.ordinary = ordinary;
  }

  /** The blocker that a column is which was not found. */
  get missing(): Blocker | undefined {
    if (this.there) return undefined;
    const { id, index } = this;
    return { why: 'column-missing', sheet: index.sheet, column: id, words: columnWords(index.table.form, id) };
  }

  /**
   * Its sums by key in 分, in the order of the keys; NaN where one is not known. `undefined` where every cell is blank or zero. Columns
   * that no check asks for are never added up.
   */
  sums(by: Join): readonly number[] | undefined {
    if (this.fen === undefined) return undefined;
    return this.#sums.get(by) ?? this.#sums.add(by, sumByKey(this.fen, this.index.keyed(by)));
  }

  /** Adds its figures to a sum, in 分. @param rows where they stand among the table's rows */
  addTo(tally: Tally, rows: readonly number[], sign: 1 | -1 = 1): void {
    const { fen } = this;
    if (fen === undefined) return;
    for (let at = 0; at < rows.length; at += 1) {
      const one = fen[rows[at] ?? -1] ?? 0;
      if (Number.isNaN(one)) tally.blocker ??= this.firstBlocker(rows);
      else tally.fen += sign * one;
    }
  }

  /** What keeps a figure from being known: a formula without a result, or what is no amount; `undefined` where it is known. */
  blocker(row: Row): Blocker | undefined {
    const figure = row.figures.get(this.id);
    const kind = figure?.reading.kind;
    if (figure === undefined || (kind !== 'unknown' && kind !== 'invalid')) return undefined;
    const at = { sheet: sheetOfRow(this.index.table, row), row: figure.row, column: figure.column };
    return figure.reading.kind === 'invalid'
      ? { why: 'invalid', at, text: figure.reading.text }
      : { why: 'unknown', at };
  }

  /** What keeps the figures of rows from being known, the first of them. */
  firstBlocker(rows: readonly number[]): Blocker | undefined {
    for (const row of this.index.rowsAt(rows)) {
      const blocker = this.blocker(row);
      if (blocker) return blocker;
    }
    return undefined;
  }
}
