import { parseCell } from '../sheet/place.js';

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
/** The references of rows and cells, in either quotes, with or without a namespace prefix. */
const REFERENCE = /<(?:\w+:)?(?:c|row)\s(?:[^>]{0,300}?\s)?r=["'](?<ref>[A-Z]{0,3}\d{1,7})["']/gu;

const CELL = /<(?:\w+:)?c[\s/>]/gu;

/** How much of a workbook's grids a reader has to hold. */
export interface Extent {
  /**
   * Cells of the rectangles from A1 to the last cell of each worksheet, summed up: two cells in opposite corners make a rectangle of
   * seventeen thousand million from a few hundred bytes.
   */
  readonly rectangles: number;
  /** Cells that are written in the file, blank ones too. */
  readonly cells: number;
}

/** Whether the worksheets are within the limits; stops counting at the first that is beyond. */
export function isWithin(parts: ReadonlyMap<string, Uint8Array>, most: Extent): boolean {
  let rectangles = 0;
  let cells = 0;
  for (const [name, bytes] of parts) {
    if (!WORKSHEET.test(name)) continue;
    const xml = new TextDecoder().decode(bytes);
    for (const _cell of xml.matchAll(CELL)) if ((cells += 1) > most.cells) return false;
    rectangles += cellsOf(xml);
    if (rectangles > most.rectangles) return false;
  }
  return true;
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
