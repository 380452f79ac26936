/** The amount cells of a row. */
import { amountOf, readAmount } from '../amount/read-amount.js';
import type { ColumnId } from '../forms/form.js';
import type { CellValue } from '../sheet/sheet.js';
import type { Figure, Figures } from './budget.js';
import type { PanelColumns } from './body-context.js';
import { isBlank } from './plain.js';

/** Figures that were made one by one, as those of a card are. */
export class FigureMap extends Map<ColumnId, Figure> implements Figures {
  fen(column: ColumnId): number {
    return fenOf(this.get(column));
  }

  value(column: ColumnId): CellValue {
    return this.get(column)?.value ?? null;
  }

  formula(column: ColumnId): string {
    return this.get(column)?.formula ?? '';
  }

  inCell(row: number, column: number): Figure | undefined {
    for (const figure of this.values()) if (figure.row === row && figure.column === column) return figure;
    return undefined;
  }

  get areZero(): boolean {
    for (const figure of this.values()) if (fenOf(figure) !== 0) return false;
    return true;
  }

  get holdMoney(): boolean {
    for (const figure of this.values()) if (isMoney(figure)) return true;
    return false;
  }
}

export const NO_FIGURES: Figures = new FigureMap();

/**
 * The figures of a row of a grid, read where they stand: a workbook has tens of thousands, and nearly all of them are only added up. What a
 * sum needs comes from the cell itself; a figure is made when it is asked for. Sheets never change: an edit makes another.
 */
export class RowFigures implements Figures {
  constructor(
    private readonly panel: PanelColumns,
    private readonly row: number,
  ) {}

  fen(column: ColumnId): number {
    const at = this.panel.at(column);
    return at === undefined ? 0 : this.fenAt(at);
  }

  value(column: ColumnId): CellValue {
    const at = this.panel.at(column);
    return at === undefined ? null : this.valueAt(at);
  }

  formula(column: ColumnId): string {
    const at = this.panel.at(column);
    return at === undefined ? '' : this.formulaAt(at);
  }

  get(column: ColumnId): Figure | undefined {
    const at = this.panel.at(column);
    return at === undefined ? undefined : this.figureAt(at);
  }

  has(column: ColumnId): boolean {
    const at = this.panel.at(column);
    return at !== undefined && this.holds(at);
  }

  inCell(row: number, column: number): Figure | undefined {
    return row === this.row && this.panel.places.amounts.includes(column) ? this.figureAt(column) : undefined;
  }

  get size(): number {
    let size = 0;
    for (const at of this.panel.places.amounts) if (this.holds(at)) size += 1;
    return size;
  }

  get areZero(): boolean {
    for (const at of this.panel.places.amounts) if (this.fenAt(at) !== 0) return false;
    return true;
  }

  get holdMoney(): boolean {
    for (const at of this.panel.places.amounts) {
      const value = this.valueAt(at);
      if (typeof value === 'number' ? !Number.isNaN(this.fenAt(at)) : isMoney(this.figureAt(at))) return true;
    }
    return false;
  }

  forEach(see: (figure: Figure, column: ColumnId, figures: ReadonlyMap<ColumnId, Figure>) => void): void {
    for (const [column, figure] of this) see(figure, column, this);
  }

  *entries(): MapIterator<[ColumnId, Figure]> {
    for (const [column, at] of this.panel.places.byId) {
      const figure = this.figureAt(at);
      if (figure !== undefined) yield [column, figure];
    }
  }

  *keys(): MapIterator<ColumnId> {
    for (const [column] of this) yield column;
  }

  *values(): MapIterator<Figure> {
    for (const [, figure] of this) yield figure;
  }

  [Symbol.iterator](): MapIterator<[ColumnId, Figure]> {
    return this.entries();
  }

  private fenAt(column: number): number {
    const value = this.valueAt(column);
    return typeof value === 'number' ? amountOf(value, this.panel.unit) : fenOf(this.figureAt(column));
  }

  private valueAt(column: number): CellValue {
    return this.panel.sheet.values[this.row]?.[column] ?? null;
  }

  private formulaAt(column: number): string {
    return this.panel.sheet.formulas[this.row]?.[column] ?? '';
  }

  private holds(column: number): boolean {
    return this.formulaAt(column) !== '' || !isBlank(this.valueAt(column));
  }

  private figureAt(column: number): Figure | undefined {
    const value = this.valueAt(column);
    const formula = this.formulaAt(column);
    if (formula === '' && isBlank(value)) return undefined;
    return { row: this.row, column, reading: readAmount(value, formula, this.panel.unit), value, formula };
  }
}

function fenOf(figure: Figure | undefined): number {
  if (figure === undefined || figure.reading.kind === 'blank') return 0;
  return figure.reading.kind === 'amount' ? figure.reading.fen : Number.NaN;
}

function isMoney(figure: Figure | undefined): boolean {
  return figure?.reading.kind === 'amount' || figure?.reading.kind === 'unknown';
}

/** The amount cells of a row of a grid that hold anything. */
export function readFigures(panel: PanelColumns, row: number): Figures {
  const values = panel.sheet.values[row];
  const formulas = panel.sheet.formulas[row];
  for (const column of panel.places.amounts) {
    if ((formulas?.[column] ?? '') !== '' || !isBlank(values?.[column])) return new RowFigures(panel, row);
  }
  return NO_FIGURES;
}
