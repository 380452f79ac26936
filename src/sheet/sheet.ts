/**
 * A worksheet as plain data, wherever it came from (Excel, an `.xlsx` file, the local workbook).
 * Rows and columns count from 0; row 0, column 0 is A1, blank leading rows and columns included.
 */
export type CellValue = string | number | boolean | null;

export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** What each cell shows: `null` is blank, an Excel error is its text (`#REF!`). Rows may differ in length. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * The formula of each cell with its leading `=`, `''` where there is none. Rows may be shorter than those of `values`, and empty.
   * A formula whose value is `null` has no stored result: its figure is unknown, not zero.
   */
  readonly formulas: readonly (readonly string[])[];
}

/** The value at a place; blank outside of what was read. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/** The formula at a place, `''` where there is none. */
export function formulaAt(sheet: Sheet, row: number, column: number): string {
  return sheet.formulas[row]?.[column] ?? '';
}

/** What an accountant would see in the formula bar: the formula, else the value. */
export function contentAt(sheet: Sheet, row: number, column: number): CellValue {
  const formula = formulaAt(sheet, row, column);
  return formula === '' ? valueAt(sheet, row, column) : formula;
}
