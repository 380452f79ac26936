import type { Unit } from '../amount/reading.js';

/** What a new sheet takes from the accountant's choice. */
export interface SheetDetails {
  readonly sheetName: string;
  /** The department's name; '' leaves the place blank. */
  readonly department: string;
  /** Unit of account that the sheet states. */
  readonly unit: Unit;
  /** Fiscal year, for texts that name it; absent: they are printed without. */
  readonly year?: number;
  /** 部门 or 单位, for texts that name either. */
  readonly who?: string;
  /** Number formats of amounts by unit of account; absent: 万元 as `General`, 元 as `#,##0.00`. */
  readonly numberFormats?: Readonly<Partial<Record<Unit, string>>>;
  /** Printed before the title; absent: as the form prints it, without a year. */
  readonly titleYear?: number;
  /** The project of a table that repeats. */
  readonly project?: string;
}
