import type { Row } from '../book/budget.js';
import { classOfLine } from './row-facts.js';
import { growTree, type RowTree } from './row-tree.js';

/**
 * The rows of one panel of a table, or of the whole table where its layout has one panel or none; each kind is gathered when it is first asked
 * for. All are told by where they stand among the table's rows.
 */
export class PanelRows {
  #details: readonly number[] | undefined;
  #items: readonly number[] | undefined;
  #classLines: readonly number[] | undefined;
  #totals: readonly number[] | undefined;
  #tree: RowTree | undefined;

  /** @param id of the panel; `undefined`: all rows */
  constructor(
    private readonly rows: readonly Row[],
    private readonly id: string | undefined,
  ) {}

  has(row: Row): boolean {
    return this.id === undefined || row.panel === this.id;
  }

  get details(): readonly number[] {
    this.#details ??= this.#where((row) => row.role === 'detail');
    return this.#details;
  }

  /** Detail rows and fixed lines: all but the sums of an open list. */
  get items(): readonly number[] {
    this.#items ??= this.#where((row) => row.role === 'detail' || row.role === 'line');
    return this.#items;
  }

  /** The lines of functional classes, printed by the form or inserted later. */
  get classLines(): readonly number[] {
    this.#classLines ??= this.#where((row) => classOfLine(row) !== undefined);
    return this.#classLines;
  }

  /** The total row: one or none. */
  get totals(): readonly number[] {
    this.#totals ??= this.#where((row) => row.role === 'total' || row.line?.role === 'total').slice(-1);
    return this.#totals;
  }

  /** The rows as a tree of subtotals. */
  get tree(): RowTree {
    this.#tree ??= growTree(this.rows, this.id);
    return this.#tree;
  }

  #where(fits: (row: Row) => boolean): readonly number[] {
    const found: number[] = [];
    for (let at = 0; at < this.rows.length; at += 1) {
      const row = this.rows[at];
      if (row && this.has(row) && fits(row)) found.push(at);
    }
    return found;
  }
}
