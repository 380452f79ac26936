import type { CellValue, Sheet } from '../sheet/sheet.js';

/** What one read of a used range gives. */
export interface UsedCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Office.js arrays, which begin at the used range's corner and say `''` for blank, as a sheet that begins at A1. */
export function sheetOf(name: string, visible: boolean, isProtected: boolean, used: UsedCells | undefined): Sheet {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  if (used) {
    for (let row = 0; row < used.rowIndex; row += 1) {
      values.push([]);
      formulas.push([]);
    }
    used.values.forEach((cells, index) => {
      const formulaCells = used.formulas[index] ?? [];
      const rowValues: CellValue[] = new Array<CellValue>(used.columnIndex).fill(null);
      const rowFormulas: string[] = new Array<string>(used.columnIndex).fill('');
      cells.forEach((value, column) => {
        const formula = formulaCells[column];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula.length > 1;
        rowValues.push(cellValue(value, isFormula));
        rowFormulas.push(isFormula ? formula : '');
      });
      values.push(rowValues);
      formulas.push(rowFormulas);
    });
  }
  return { name, visible, protected: isProtected, values, formulas };
}

function cellValue(value: unknown, isFormula: boolean): CellValue {
  if (value === '' && !isFormula) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** Whether two readings of a sheet say the same, so that the older object can be kept and what hangs on it need not be redone. */
export function sameSheet(a: Sheet, b: Sheet): boolean {
  return (
    a.name === b.name &&
    a.visible === b.visible &&
    a.protected === b.protected &&
    sameGrid(a.values, b.values) &&
    sameGrid(a.formulas, b.formulas)
  );
}

function sameGrid<T>(a: readonly (readonly T[])[], b: readonly (readonly T[])[]): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row += 1) {
    const left = a[row];
    const right = b[row];
    if (left === undefined || right === undefined || left.length !== right.length) return false;
    for (let column = 0; column < left.length; column += 1) if (left[column] !== right[column]) return false;
  }
  return true;
}
