/** What reading the rows of one grid needs to know, laid out for speed: a workbook has thousands of rows. */
import type { AmountReading, Unit } from '../amount/reading.js';
import { readAmount } from '../amount/read-amount.js';
import type { CodeReading } from '../codes/code.js';
import type { ColumnId, LineForm } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Figure, Row } from './budget.js';
import type { ColumnsFound } from './find-columns.js';
import type { PanelEntry } from './form-index.js';
import { isBlank } from './plain.js';

/** A row while its role may still change. */
export interface RowDraft extends Row {
  role: Row['role'];
  line?: LineForm;
  code?: CodeReading;
  codeFromAbove?: true;
  codeWithName?: true;
  name?: string;
  project?: string;
  label?: string;
}

/** One row as a panel reads it. */
export interface PanelRow {
  readonly draft: RowDraft;
  /** Recognised by a code, a line of the form, a total's label or a figure: surely a row of the table. */
  readonly sure: boolean;
  /** A code or a line of the form, so a row of the table even below its total. */
  readonly known: boolean;
  /** The total at the foot of the table. */
  readonly closes: boolean;
}

export interface PanelReader {
  /** `undefined`: nothing in the panel's columns. */
  read(row: number): PanelRow | undefined;
  /** The row belongs to the table. */
  accept(draft: RowDraft): void;
  /** The row of a line that has no label and nothing in it yet, at a blank row; `undefined` where no such line is left. */
  blankLine(row: number): Row | undefined;
  /** Settles the roles that depend on the rows around. */
  finish(): void;
}

/** The columns of one panel on one sheet. */
export interface PanelColumns {
  readonly sheet: Sheet;
  readonly unit: Unit;
  /** Of the panel, as rows name it. */
  readonly id: string;
  readonly amountIds: readonly ColumnId[];
  readonly amountColumns: readonly number[];
}

export function panelColumns(sheet: Sheet, unit: Unit, entry: PanelEntry, found: ColumnsFound): PanelColumns {
  const amountIds: ColumnId[] = [];
  const amountColumns: number[] = [];
  for (const id of entry.columns.amounts) {
    const column = found.columns.get(id);
    if (column === undefined) continue;
    amountIds.push(id);
    amountColumns.push(column);
  }
  return { sheet, unit, id: entry.panel.id, amountIds, amountColumns };
}

export const NO_FIGURES: ReadonlyMap<ColumnId, Figure> = new Map<ColumnId, Figure>();

/** The amount cells of a row that hold anything. */
export function readFigures(panel: PanelColumns, row: number): ReadonlyMap<ColumnId, Figure> {
  const values = panel.sheet.values[row];
  const formulas = panel.sheet.formulas[row];
  let figures: Map<ColumnId, Figure> | undefined;
  for (let i = 0; i < panel.amountIds.length; i += 1) {
    const id = panel.amountIds[i];
    const column = panel.amountColumns[i];
    if (id === undefined || column === undefined) continue;
    const value = values?.[column] ?? null;
    const formula = formulas?.[column] ?? '';
    if (formula === '' && isBlank(value)) continue;
    figures ??= new Map<ColumnId, Figure>();
    figures.set(id, { row, column, reading: readAmount(value, formula, panel.unit), value, formula });
  }
  return figures ?? NO_FIGURES;
}

/** Whether any of the figures is money, or a formula that would be: a text in an amount column proves nothing. */
export function hasMoney(figures: ReadonlyMap<ColumnId, Figure>): boolean {
  for (const figure of figures.values()) if (isMoney(figure.reading)) return true;
  return false;
}

function isMoney(reading: AmountReading): boolean {
  return reading.kind === 'amount' || reading.kind === 'unknown';
}
