/** A found table as formulas see it: where its ranges begin and end, which rows add up to its total. */
import type { Unit } from '../../amount/reading.js';
import type { FoundTable, Row } from '../../book/budget.js';
import { placeOf } from '../../book/queries.js';
import type { ColumnId, LineId, PanelForm } from '../../forms/form.js';
import type { Place } from '../../sheet/place.js';
import { formulaAt, valueAt } from '../../sheet/sheet.js';
import { amountColumns, linesOf, panelOf, printsTotal, textColumn } from './form-facts.js';
import type { Piece } from './pieces.js';
import { blockOf, type Block } from './refs.js';

/** Lengths of the levels above, nearest first: 类 款 项 are 3, 5 and 7 digits in both classifications. */
const LEVELS_ABOVE = [5, 3];

/** Rows between which class lines stand; neither is one. */
export interface ClassSpan {
  readonly above: number;
  /** What stands above is the header. */
  readonly headed: boolean;
  readonly below: number;
}

export class TableView {
  readonly sheet: string;
  readonly unit: Unit;
  /** The header's last row: ranges begin there, so that a row inserted right below it is counted. */
  readonly top: number;
  #bottom: number | undefined;
  #nested: readonly Row[] | undefined;

  constructor(readonly table: FoundTable) {
    this.sheet = table.sheet.name;
    this.unit = table.unit;
    this.top = table.headerBottom;
  }

  get isCard(): boolean {
    return this.table.form.layout.kind === 'card';
  }

  /** The sheet's column of an amount or text; `undefined` for cards and for columns that were not found. */
  column(id: ColumnId): number | undefined {
    return this.table.columns.get(id);
  }

  has(id: ColumnId): boolean {
    return this.isCard ? this.table.fields?.has(id) === true : this.table.columns.has(id);
  }

  cell(row: Row, id: ColumnId): Place | undefined {
    return placeOf(this.table, row, id);
  }

  panel(column: ColumnId): PanelForm | undefined {
    return panelOf(this.table.form, column);
  }

  /** Rows of the panel that has the column. */
  rows(column: ColumnId): readonly Row[] {
    const panel = this.panel(column);
    return panel === undefined ? this.table.rows : this.table.rows.filter((row) => row.panel === panel.id);
  }

  totalRow(column: ColumnId): Row | undefined {
    return this.rows(column).findLast((row) => row.role === 'total' || row.line?.role === 'total');
  }

  /** Whether the form wants a total row that the workbook does not have. */
  lacksTotal(column: ColumnId): boolean {
    return this.totalRow(column) === undefined && printsTotal(this.table.form, column);
  }

  /** The rows that are this fixed line; `undefined` where it must be there and is not. */
  line(id: LineId): readonly Row[] | undefined {
    const rows = this.table.rows.filter((row) => row.line?.id === id);
    if (rows.length > 0) return rows;
    // A class without money is often deleted from the list.
    return linesOf(this.table.form).find((line) => line.id === id)?.role === 'class' ? [] : undefined;
  }

  /** The sheet's column with the labels of the lines beside a column of amounts. */
  labelColumn(column: ColumnId): number | undefined {
    const label = textColumn(this.table.form, 'label', this.panel(column));
    return label === undefined ? undefined : this.column(label);
  }

  /**
   * Last row of ranges: the total row where it closes the table, else one row beyond the grid where that holds no amount. Either way
   * a row inserted below the last one stretches the ranges.
   */
  get bottom(): number {
    this.#bottom ??= this.#findBottom();
    return this.#bottom;
  }

  #findBottom(): number {
    const { rows, sheet, columns } = this.table;
    const last = this.#lastRow;
    if (rows.some((row) => row.row === last && (row.role === 'total' || row.line?.role === 'total'))) return last;
    const beyond = last + 1;
    const amounts = new Set<ColumnId>(amountColumns(this.table.form));
    const safe = [...columns].every(
      ([id, column]) =>
        !amounts.has(id) || (formulaAt(sheet, beyond, column) === '' && valueAt(sheet, beyond, column) === null),
    );
    return safe ? beyond : last;
  }

  /** All rows of a column, header's last row and total row included. */
  block(column: number): Block {
    return blockOf(this.sheet, column, this.top, this.bottom);
  }

  get #lastRow(): number {
    return Math.max(this.table.area.bottom, ...this.table.rows.map(({ row }) => row));
  }

  /** Rows that the total row does not add up: those below a subtotal, and subtotals that name no code. */
  get nested(): readonly Row[] {
    this.#nested ??= nestedRows(this.table.rows);
    return this.#nested;
  }

  get hasSubtotals(): boolean {
    return this.table.rows.some((row) => row.role === 'subtotal');
  }

  /** Where the department's own class lines stand, beside a column of amounts; `undefined` where the form fixes its classes. */
  classSpan(column: ColumnId): ClassSpan | undefined {
    const body = this.panel(column)?.body;
    if (body?.kind !== 'lines' || body.classes === undefined) return undefined;
    const fixed = new Set(body.lines.map(({ id }) => id));
    const closing = new Set(body.closing.map((line) => line?.id));
    const rows = this.rows(column);
    const below = rows.find(({ line }) => line !== undefined && closing.has(line.id));
    if (below === undefined) return undefined;
    const above = rows.findLast(({ line, row }) => line !== undefined && fixed.has(line.id) && row < below.row);
    return { above: above?.row ?? this.top, headed: above === undefined, below: below.row };
  }

  /** The form has subtotal rows, whether or not some stand there yet. */
  get declaresSubtotals(): boolean {
    const { layout } = this.table.form;
    return (
      layout.kind === 'grid' && layout.panels.some(({ body }) => body.kind === 'rows' && body.subtotals !== undefined)
    );
  }

  /** The sum of the rows that a total adds up, total row left out, in the table's unit. */
  topSum(id: ColumnId, sign: 1 | -1, pinned: boolean): Piece[] | undefined {
    const column = this.column(id);
    if (column === undefined) return undefined;
    const { unit } = this;
    const block = this.block(column);
    const pieces: Piece[] = [{ sign, unit, source: { kind: 'block', block, where: [], headed: true, pinned } }];
    const out = [...this.nested, ...this.table.rows.filter((row) => row.role === 'total')];
    for (const run of runsOf(out.map(({ row }) => row))) {
      pieces.push({
        sign: sign === 1 ? -1 : 1,
        unit,
        source: {
          kind: 'block',
          block: blockOf(this.sheet, column, run.first, run.last),
          where: [],
          headed: false,
          pinned,
        },
      });
    }
    return pieces;
  }
}

function runsOf(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** The class (类) that a line stands for, printed by the form or inserted later. */
export function classOfLine(row: Row): string | undefined {
  if (row.role !== 'line') return undefined;
  return row.code?.kind === 'code' && row.code.level === 1 ? row.code.code : row.line?.code;
}

function nestedRows(rows: readonly Row[]): readonly Row[] {
  const subtotals = new Set<string>();
  for (const row of rows) if (row.role === 'subtotal' && row.code?.kind === 'code') subtotals.add(row.code.code);
  return rows.filter((row) => {
    if (row.role !== 'detail' && row.role !== 'subtotal') return false;
    const code = row.code?.kind === 'code' ? row.code.code : undefined;
    if (code === undefined) return row.role === 'subtotal';
    return LEVELS_ABOVE.some((length) => length < code.length && subtotals.has(code.slice(0, length)));
  });
}

/** The rows right below a subtotal: its nearest subtotal is this one. */
export function childrenOf(rows: readonly Row[], code: string): readonly Row[] {
  const subtotals = new Set<string>();
  for (const row of rows) if (row.role === 'subtotal' && row.code?.kind === 'code') subtotals.add(row.code.code);
  return rows.filter((row) => {
    if ((row.role !== 'detail' && row.role !== 'subtotal') || row.code?.kind !== 'code') return false;
    const own = row.code.code;
    const parent = LEVELS_ABOVE.filter((length) => length < own.length)
      .map((length) => own.slice(0, length))
      .find((prefix) => subtotals.has(prefix));
    return parent === code;
  });
}
