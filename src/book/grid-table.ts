/** A grid table, from its head, header and body. */
import type { Unit } from '../amount/reading.js';
import type { Place } from '../sheet/place.js';
import type { Sheet } from '../sheet/sheet.js';
import type { ColumnChoice, FoundTable } from './budget.js';
import { widenCode } from './code-columns.js';
import type { ColumnsFound } from './find-columns.js';
import type { FormIndex } from './form-index.js';
import { readBody } from './grid-body.js';
import { unitInBrackets } from './head-line.js';
import type { HeaderBlock } from './header-block.js';
import type { Identified } from './identify.js';
import type { SheetHead } from './sheet-head.js';

export interface UnitSaid {
  readonly unit: Unit;
  readonly at: Place;
}

export interface GridFound {
  readonly table: FoundTable;
  /** First row that is not of this table. */
  readonly next: number;
}

/** `above`: the unit of account that an earlier table of the same sheet states. */
export function gridTable(
  sheet: Sheet,
  { entry, block, found: narrow }: Identified,
  head: SheetHead,
  above: UnitSaid | undefined,
  index: FormIndex,
): GridFound {
  const found = widenCode(sheet, narrow, block.bottom);
  const own = entry.form.unit;
  const said = head.unit ?? unitInHeader(sheet, block) ?? (own === undefined ? above : undefined);
  const unit = said?.unit ?? own ?? index.formSet.unit;
  const body = readBody(sheet, entry, found, { headerBottom: block.bottom, unit, year: head.year?.year }, index);
  const table: FoundTable = {
    form: entry.form,
    sheet,
    area: {
      sheet: sheet.name,
      top: head.title?.at.row ?? block.top,
      left: found.left,
      bottom: body.bottom,
      right: found.right,
    },
    title: head.title,
    unit,
    unitAt: said?.at,
    otherUnit: head.otherUnit,
    department: head.department,
    year: head.year,
    headerBottom: block.bottom,
    columns: found.columns,
    codeColumns: found.codeColumns,
    fields: undefined,
    missingColumns: found.missing,
    rows: body.rows,
    blankRows: body.blankRows,
    note: body.note,
    goesOn: undefined,
    columnChoices: found.choices.length === 0 ? undefined : choicesAt(sheet, found, block.bottom),
    pages: undefined,
  };
  return { table, next: body.next };
}

function choicesAt(sheet: Sheet, { choices }: ColumnsFound, row: number): readonly ColumnChoice[] {
  return choices.map(({ column, taken, others }) => ({
    column,
    taken: { sheet: sheet.name, row, column: taken },
    others: others.map((other) => ({ sheet: sheet.name, row, column: other })),
  }));
}

function unitInHeader(sheet: Sheet, block: HeaderBlock): UnitSaid | undefined {
  for (const [depth, words] of block.rows.entries()) {
    for (const { column, text } of words) {
      const unit = unitInBrackets(text);
      const row = block.top + (block.offsets[depth] ?? 0);
      if (unit !== undefined) return { unit, at: { sheet: sheet.name, row, column } };
    }
  }
  return undefined;
}
