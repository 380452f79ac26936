/** Vectors of a match as sums for formulas, for the key of one row. */
import type { MatchCheck, Vector } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import {
  anyPadded,
  classKeys,
  codeKeys,
  projectKeys,
  rowsOfClass,
  type KeyExpression,
  type RowKeys,
} from './join-key.js';
import type { Piece } from './pieces.js';
import { blockOf, type Block, type Home } from './refs.js';
import type { Tables } from './tables.js';
import { cellsOf, columnsOf } from './term.js';
import type { TableView } from './view.js';

/** A key, as an expression and, where the row alone says it to us, as what it is now. */
export interface Key {
  readonly text: KeyExpression;
  readonly now?: string;
}

/** How the rows of every table of a check are joined. */
export class Joins {
  readonly #keys = new Map<string, RowKeys | undefined>();
  readonly #pad: boolean;

  constructor(
    readonly tables: Tables,
    readonly check: MatchCheck,
  ) {
    const all = [...check.left, ...check.right, ...(check.equalWhereZero ?? [])];
    this.#pad = check.by === 'code' && anyPadded(all.flatMap(({ table }) => tables.of(table)));
  }

  keys(view: TableView, column: ColumnId): RowKeys | undefined {
    const name = `${view.sheet}!${view.table.area.top} ${column}`;
    if (!this.#keys.has(name)) this.#keys.set(name, this.#read(view, column));
    return this.#keys.get(name);
  }

  #read(view: TableView, column: ColumnId): RowKeys | undefined {
    switch (this.check.by) {
      case 'code':
        return codeKeys(view, this.#pad);
      case 'class':
        return classKeys(view, column);
      case 'project':
        return projectKeys(view);
    }
  }

  /** The sum of one side for a key; `undefined` where the workbook lacks a part of it, or a formula cannot say it. */
  sum(vectors: readonly Vector[], each: ColumnId | undefined, key: Key): Piece[] | undefined {
    const pieces: Piece[] = [];
    for (const vector of vectors) {
      const views = this.tables.of(vector.table);
      if (views.length === 0) return undefined;
      for (const view of views) {
        const sum = this.#sumIn(view, vector, each, key);
        if (sum === undefined) return undefined;
        pieces.push(...sum);
      }
    }
    return pieces;
  }

  #sumIn(view: TableView, vector: Vector, each: ColumnId | undefined, key: Key): Piece[] | undefined {
    const sign = vector.sign ?? 1;
    const pieces: Piece[] = [];
    for (const id of columnsOf(vector, each)) {
      if (!view.has(id)) return undefined;
      const keys = this.keys(view, id);
      const block = amountBlock(view, id);
      if (keys !== undefined && block !== undefined) {
        const last = pieces.at(-1)?.source;
        // Columns side by side are one block.
        const beside = last?.kind === 'block' && last.block.right + 1 === block.left && !view.isCard;
        const whole = beside ? { ...block, left: last.block.left } : block;
        if (beside) pieces.pop();
        const where = keys.where(whole, key.text);
        const pinned = view.isCard || vector.columns !== 'each';
        const { unit } = view;
        pieces.push({ sign, unit, source: { kind: 'block', block: whole, where, headed: !view.isCard, pinned } });
      } else if (key.now !== undefined && this.check.by === 'class' && !view.isCard) {
        pieces.push(...cellsOf(view, rowsOfClass(view, id, key.now), id, sign));
      } else return undefined;
    }
    return pieces;
  }

  /** How many rows of one side have the key, as an expression that is 0 where none has. */
  rows(vectors: readonly Vector[], each: ColumnId | undefined, key: Key, home: Home): string | undefined {
    const parts: string[] = [];
    for (const vector of vectors) {
      const [id] = columnsOf(vector, each);
      for (const view of this.tables.of(vector.table)) {
        const block = id === undefined ? undefined : amountBlock(view, id);
        const keys = id === undefined ? undefined : this.keys(view, id);
        if (block === undefined || keys === undefined) return undefined;
        const tests = keys.where(block, key.text).map(({ test }) => `(${test(home)})`);
        parts.push(view.isCard ? `${tests.join('*')}*1` : `SUMPRODUCT(${tests.join('*')}*1)`);
      }
    }
    return parts.length === 0 ? undefined : parts.join('+');
  }
}

/** The cells of an amount: a column from header to total row, or a card's field. */
export function amountBlock(view: TableView, id: ColumnId): Block | undefined {
  const field = view.table.fields?.get(id);
  if (field !== undefined) return blockOf(view.sheet, field.column, field.row, field.row);
  const column = view.column(id);
  return column === undefined ? undefined : view.block(column);
}
