import type { Unit } from '../amount/reading.js';

/** What a new sheet takes from the accountant's choice. */
export interface SheetDetails {
  readonly sheetName: string;
  /** The department's name; '' leaves the place blank. */
  readonly department: string;
  /** Unit of account that the sheet states. */
  readonly unit: Unit;
  /** Printed before the title; absent: as the form prints it, without a year. */
  readonly titleYear?: number;
  /** The project of a table that repeats. */
  readonly project?: string;
}
