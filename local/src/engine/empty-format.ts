import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Book } from './book.js';
import { formatValue } from './format-value.js';

/**
 * Shows nothing where a number format prints nothing (`General;-General;;@` for a zero), as Excel does: the grid would print the bare number.
 * What is stored stays as it is.
 */
export function showEmptyFormats(book: Book): { dispose(): void } {
  return book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'yusuan-empty-format',
    priority: 98,
    handler: (cell, location, next) => {
      if (location.unitId !== book.unitId || typeof cell?.v !== 'number') return next(cell);
      const pattern = location.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      if (pattern === undefined || !pattern.includes(';') || formatValue(cell.v, pattern) !== '') return next(cell);
      return next({ ...cell, v: null });
    },
  });
}
