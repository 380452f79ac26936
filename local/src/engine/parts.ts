import type { Book } from './book.js';
import type { Calculation } from './calculation.js';
import type { Cells } from './cells.js';
import type { Changes } from './changes.js';
import type { Evaluator } from './evaluator.js';
import type { Grid } from './grid.js';
import type { Lines } from './lines.js';
import type { Marks } from './marks.js';
import type { Names } from './names.js';
import type { SheetList } from './sheet-list.js';
import type { Structure } from './structure.js';

/** The rooms of an open workbook, for the interpreter of batches and the user's actions. */
export interface Parts {
  readonly book: Book;
  readonly grid: Grid;
  readonly cells: Cells;
  readonly lines: Lines;
  readonly structure: Structure;
  readonly sheets: SheetList;
  readonly names: Names;
  readonly changes: Changes;
  readonly calculation: Calculation;
  readonly evaluator: Evaluator;
  readonly marks: Marks;
  /** Calculates now what is dirty, whatever the mode; events wait. */
  calculate(): Promise<void>;
}
