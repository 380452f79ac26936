import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * Univer remembers comparisons of arrays by the cells that they came from, and takes what was computed from these cells (`ROW(A1:A9)`) for
 * the cells themselves. Excel does not: every comparison is made anew.
 */
export function compareByValue(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
