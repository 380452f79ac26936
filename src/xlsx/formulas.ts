import type { Cell } from 'hucre/xlsx';
import { filledInto } from '../changes/compile/shift.js';
import { type Area, parseArea } from '../sheet/place.js';

/** A cell of a file with where it stands; rows and columns count from 0. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A formula and where it belongs. */
export interface FileFormula {
  readonly row: number;
  readonly column: number;
  /** With its leading `=`, as Excel shows it. */
  readonly formula: string;
}

/**
 * The formulas of a sheet as Excel shows them. A file writes a shared formula once, at its first cell: the others get it moved to
 * their place. All cells of an array formula show the same.
 */
export function formulasOf(cells: readonly FileCell[]): FileFormula[] {
  const masters = new Map<number, FileCell>();
  for (const at of cells) {
    const { formula, formulaSharedIndex: index } = at.cell;
    if (index !== undefined && formula) masters.set(index, at);
  }
  return cells.flatMap((at) => {
    const formula = textOf(at, masters);
    if (formula === undefined) return [];
    const area = at.cell.formulaType === 'array' ? parseArea(at.cell.formulaRef ?? '') : undefined;
    return area && isSmall(area) ? spread(area, formula) : [{ row: at.row, column: at.column, formula }];
  });
}

function textOf({ row, column, cell }: FileCell, masters: ReadonlyMap<number, FileCell>): string | undefined {
  if (cell.formula) return asShown(cell.formula);
  if (cell.formulaSharedIndex === undefined) return undefined;
  const master = masters.get(cell.formulaSharedIndex);
  // A follower whose first cell is missing is a formula all the same: its text is lost, not its nature.
  if (!master?.cell.formula) return '=#REF!';
  return filledInto(asShown(master.cell.formula), row - master.row, column - master.column);
}

/** Files mark functions that came after Excel 2007 with a prefix that Excel does not show. */
function asShown(formula: string): string {
  return `=${formula.replaceAll(/_xlfn\.(?:_xlws\.)?/gu, '')}`;
}

const LARGEST_ARRAY = 100_000;

function isSmall(area: Omit<Area, 'sheet'>): boolean {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) <= LARGEST_ARRAY;
}

function spread(area: Omit<Area, 'sheet'>, formula: string): FileFormula[] {
  const formulas: FileFormula[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) formulas.push({ row, column, formula });
  }
  return formulas;
}
