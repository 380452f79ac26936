/** Where the cells of a form's header stand. */
import type { Area } from '../sheet/place.js';
import type { HeaderCell } from './form.js';

export interface PlacedHeaderCell {
  readonly text: string;
  /** Rows and columns from the header's top left cell. */
  readonly area: Omit<Area, 'sheet'>;
}

/**
 * Lays the header's rows out as HTML lays out a table: each cell takes the first free column of its row, and covers `colspan` ×
 * `rowspan` cells.
 */
export function placeHeader(header: readonly (readonly HeaderCell[])[]): readonly PlacedHeaderCell[] {
  const covered = new Set<string>();
  const placed: PlacedHeaderCell[] = [];
  header.forEach((cells, row) => {
    let column = 0;
    for (const { text, colspan = 1, rowspan = 1 } of cells) {
      while (covered.has(`${row},${column}`)) column += 1;
      const area = { top: row, left: column, bottom: row + rowspan - 1, right: column + colspan - 1 };
      for (let r = area.top; r <= area.bottom; r += 1) {
        for (let c = area.left; c <= area.right; c += 1) covered.add(`${r},${c}`);
      }
      placed.push({ text, area });
      column += colspan;
    }
  });
  return placed;
}
