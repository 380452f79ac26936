import { parseCell } from '../sheet/place.js';

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
/** The references of rows and cells, in either quotes, with or without a namespace prefix. */
const REFERENCE = /<(?:\w+:)?(?:c|row)\s(?:[^>]{0,300}?\s)?r=["'](?<ref>[A-Z]{0,3}\d{1,7})["']/gu;

/**
 * Cells of the rectangles from A1 to the last cell of each worksheet, summed up: two cells in opposite corners make a rectangle of
 * seventeen thousand million from a few hundred bytes. Stops counting beyond `most`.
 */
export function cellsOfWorksheets(parts: ReadonlyMap<string, Uint8Array>, most: number): number {
  let sum = 0;
  for (const [name, bytes] of parts) {
    if (!WORKSHEET.test(name)) continue;
    sum += cellsOf(new TextDecoder().decode(bytes));
    if (sum > most) break;
  }
  return sum;
}

function cellsOf(xml: string): number {
  let rows = 0;
  let columns = 0;
  for (const { groups } of xml.matchAll(REFERENCE)) {
    const ref = groups?.['ref'] ?? '';
    const cell = parseCell(ref);
    rows = Math.max(rows, cell ? cell.row + 1 : Number(ref));
    columns = Math.max(columns, cell ? cell.column + 1 : 1);
  }
  return rows * columns;
}
