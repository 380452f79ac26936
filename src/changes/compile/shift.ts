/** Moves the references of a formula, as Excel does when it is filled into another cell or when rows are inserted. */
import { cellName, parseCell } from '../../sheet/place.js';

/** Texts, references (with their sheet), and names: names last, for `LOG10` is none of the cells. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?)(?![\p{L}\p{N}_(.!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

type Move = (cell: {
  readonly row: number;
  readonly column: number;
  readonly rowPinned: boolean;
  readonly columnPinned: boolean;
  readonly sheet: string | undefined;
}) => { readonly row: number; readonly column: number };

/** The formula with every cell reference moved; texts, names and functions stay. */
export function moveReferences(formula: string, move: Move): string {
  return formula.replaceAll(TOKEN, (token, reference: string | undefined) => {
    if (reference === undefined) return token;
    const bang = token.lastIndexOf('!');
    const prefix = bang < 0 ? '' : token.slice(0, bang + 1);
    const parts = token.slice(bang + 1).split(':');
    const moved = parts.map((part) => moveCell(part, sheetOf(prefix), move));
    return moved.every((part) => part !== undefined) ? `${prefix}${moved.join(':')}` : token;
  });
}

function sheetOf(prefix: string): string | undefined {
  if (prefix === '') return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function moveCell(text: string, sheet: string | undefined, move: Move): string | undefined {
  const cell = parseCell(text);
  if (cell === undefined) return undefined;
  const columnPinned = text.startsWith('$');
  const rowPinned = text.lastIndexOf('$') > 0;
  const moved = move({ ...cell, rowPinned, columnPinned, sheet });
  return cellName(moved.row, moved.column, { row: rowPinned, column: columnPinned });
}

/** The formula as it reads in the cell so many rows below and columns to the right: what is pinned stays. */
export function filledInto(formula: string, rows: number, columns: number): string {
  return moveReferences(formula, ({ row, column, rowPinned, columnPinned }) => ({
    row: rowPinned ? row : row + rows,
    column: columnPinned ? column : column + columns,
  }));
}
