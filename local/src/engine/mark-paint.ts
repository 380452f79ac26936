import type { IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Mark } from './extras.js';
import type { Flag } from './host.js';
import { fontData } from './style.js';

/** Paints marks that are on over the cells, in the browser; the workbook itself stays as it is. */
export class MarkPaint {
  private styles = new Map<string, Map<string, IStyleData>>();
  private readonly subscription: { dispose(): void };

  constructor(private readonly book: Book) {
    this.subscription = book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'yusuan-marks',
      priority: 99,
      handler: (cell, location, next) => {
        if (location.unitId !== book.unitId) return next(cell);
        const style = this.styles.get(location.subUnitId)?.get(`${String(location.row)},${String(location.col)}`);
        if (!style) return next(cell);
        const below = cell && 'interceptorStyle' in cell ? cell.interceptorStyle : undefined;
        return next({ ...cell, interceptorStyle: { ...below, ...style } });
      },
    });
  }

  /** Takes over which marks are on. */
  show(sheet: string, flags: readonly Flag[]): void {
    const { marks } = this.book.extras.sheet(sheet);
    const styles = new Map<string, IStyleData>();
    for (const flag of [...flags].reverse()) {
      const mark = marks[flag.mark];
      if (mark) {
        const key = `${String(flag.row)},${String(flag.column)}`;
        styles.set(key, { ...styles.get(key), ...markStyle(mark) });
      }
    }
    this.styles.set(sheet, styles);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function markStyle(mark: Mark): IStyleData {
  return {
    ...(mark.fill === undefined ? {} : { bg: { rgb: mark.fill } }),
    ...fontData(mark.font ?? {}),
  };
}
