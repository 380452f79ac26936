import type { Book } from './book.js';
import type { Mark } from './extras.js';
import type { Evaluator } from './evaluator.js';
import type { Flag } from './host.js';

/** Which cells' marks are on, kept until something changes. */
export class Marks {
  private readonly known = new Map<string, readonly Flag[]>();

  constructor(
    private readonly book: Book,
    private readonly evaluator: Evaluator,
  ) {}

  forget(): void {
    this.known.clear();
  }

  /** Evaluates the sheet's marks cell by cell; relative references move with the cell, as in Excel. */
  flagged(sheet: string): readonly Flag[] {
    const known = this.known.get(sheet);
    if (known) return known;
    const { marks } = this.book.extras.sheet(sheet);
    const flags = marks.length === 0 ? [] : this.evaluate(sheet, marks);
    this.known.set(sheet, flags);
    return flags;
  }

  private evaluate(sheet: string, marks: readonly Mark[]): Flag[] {
    const rows = this.book.sheet(sheet).getRowCount();
    const columns = this.book.sheet(sheet).getColumnCount();
    return this.evaluator.session((evaluate) => {
      const flags: Flag[] = [];
      marks.forEach((mark, index) => {
        const [first] = mark.ranges;
        if (!first) return;
        for (const rect of mark.ranges) {
          for (let row = rect.top; row <= Math.min(rect.bottom, rows - 1); row++) {
            for (let column = rect.left; column <= Math.min(rect.right, columns - 1); column++) {
              const result = evaluate(mark.formula, {
                sheet,
                row,
                column,
                rowOffset: row - first.top,
                columnOffset: column - first.left,
              });
              if (result === true || (typeof result === 'number' && result !== 0))
                flags.push({ row, column, mark: index });
            }
          }
        }
      });
      return flags;
    });
  }
}
