/** Moves the references of a formula, as Excel does when it is filled into another cell or when rows are inserted. */
import { type Area, cellName, parseCell, quoteSheet } from '../../sheet/place.js';

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

/** Functions whose cells are only known when they are calculated, whole columns and rows, and names: what they read is not in the text. */
const ELSEWHERE = /\b(?:INDIRECT|OFFSET)\s*\(|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+/iu;

/**
 * The cells that a formula reads, as rectangles; `undefined` where they do not all stand in its text.
 * @param sheet the sheet that it stands on
 */
export function referencesOf(formula: string, sheet: string): readonly Area[] | undefined {
  if (ELSEWHERE.test(formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, ''))) return undefined;
  const areas: Area[] = [];
  for (const [token, reference] of formula.matchAll(TOKEN)) {
    if (reference === undefined) {
      // A word that is neither text nor function is a name.
      const isCall = formula.includes(`${token}(`) || token.startsWith('"') || /^(?:TRUE|FALSE)$/iu.test(token);
      if (!isCall) return undefined;
      continue;
    }
    const bang = token.lastIndexOf('!');
    const cells = token
      .slice(bang + 1)
      .split(':')
      .map(parseCell);
    const [first, last = first] = cells;
    if (!first || !last) return undefined;
    areas.push({
      sheet: bang < 0 ? sheet : (sheetOf(token.slice(0, bang + 1)) ?? sheet),
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    });
  }
  return areas;
}

/**
 * The formula as it reads when what it reads has moved elsewhere; `undefined` where one of its rectangles has no other place, or not all that it reads
 * stands in its text.
 * @param from the sheet that it stood on
 * @param to the sheet that it will stand on
 * @param where the rectangle that takes a rectangle's place; the same object: it stays
 */
export function redirected(
  formula: string,
  from: string,
  to: string,
  where: (area: Area) => Area | undefined,
): string | undefined {
  if (referencesOf(formula, from) === undefined) return undefined;
  const lost: Area[] = [];
  const text = formula.replaceAll(TOKEN, (token, reference: string | undefined) => {
    const area = reference === undefined ? undefined : referencesOf(token, from)?.[0];
    if (area === undefined) return token;
    const moved = where(area);
    if (moved === undefined) lost.push(area);
    if (moved === undefined || moved === area) {
      return area.sheet === from && from !== to && !token.includes('!') ? `${quoteSheet(from)}!${token}` : token;
    }
    const [first = '', last = ''] = token.slice(token.lastIndexOf('!') + 1).split(':');
    const pin = (cell: string): { row: boolean; column: boolean } => ({
      column: cell.startsWith('$'),
      row: cell.lastIndexOf('$') > 0,
    });
    const begin = cellName(moved.top, moved.left, pin(first));
    const end = last === '' ? '' : `:${cellName(moved.bottom, moved.right, pin(last))}`;
    return `${moved.sheet === to ? '' : `${quoteSheet(moved.sheet)}!`}${begin}${end}`;
  });
  return lost.length === 0 ? text : undefined;
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
