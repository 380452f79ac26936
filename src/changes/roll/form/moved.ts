/** What of a table is moved into the new form's, and what has no place there. */
import type { FoundTable, Row } from '../../../book/budget.js';
import { printCode } from '../../../codes/write-code.js';
import type { ColumnId, TableForm } from '../../../forms/form.js';
import type { Place } from '../../../sheet/place.js';
import type { CellValue } from '../../../sheet/sheet.js';
import { schemeOf } from '../../coded-rows.js';

/** A cell of the new sheet, and the old cell that it comes from. */
export interface MovedCell {
  readonly row: number;
  readonly column: number;
  /** A value; for a formula the old text, whose references still have to move. */
  readonly content: CellValue;
  readonly from: Place;
  readonly kind: 'text' | 'amount' | 'formula';
}

export interface MovedPlace {
  readonly from: Place;
  readonly row: number;
  readonly column: number;
}

/** Something that the old table holds and the new form has no place for. */
export interface LostCell {
  readonly at: Place;
  /** The row and the column, as people call them. */
  readonly row: string;
  readonly column: string;
  /** Whole 分; absent: a text, which is nowhere else. */
  readonly fen?: number;
  readonly text: string;
}

export interface Moved {
  /** The new form's table with room for what is moved. */
  readonly form: TableForm;
  readonly cells: readonly MovedCell[];
  /** Every cell of the old table that has a place, blank ones too: what formulas may read. */
  readonly places: readonly MovedPlace[];
  readonly lost: readonly LostCell[];
}

/** What a lost amount cell holds; nothing where it is blank, or a formula that comes to zero. */
export function lostFigures(table: FoundTable, row: Row, columns: ReadonlyMap<ColumnId, Place>): readonly LostCell[] {
  return [...columns].flatMap(([id, at]): LostCell[] => {
    const figure = row.figures.get(id);
    if (figure === undefined || figure.reading.kind === 'blank') return [];
    const { reading, formula, value } = figure;
    const words = { row: rowWords(table, row), column: columnWords(table.form, id) };
    if (reading.kind !== 'amount') return [{ at, ...words, text: String(value ?? formula) }];
    return formula !== '' && reading.fen === 0 ? [] : [{ at, ...words, fen: reading.fen, text: String(value) }];
  });
}

/** A row as people call it: its code and name, project or label. */
export function rowWords(table: FoundTable, { code, name, project, label, line }: Row): string {
  const digits = code?.kind === 'code' && line === undefined ? printCode(code.code, schemeOf(table)) : '';
  return [digits, name ?? '', project ?? '', label ?? line?.label ?? '']
    .map((text) => text.replaceAll(/[\s\u3000]+/gu, ''))
    .filter((text) => text !== '')
    .join(' ');
}

/** A column as people call it: its heading, behind the one above where that tells it apart. */
export function columnWords({ layout }: TableForm, id: ColumnId): string {
  if (layout.kind === 'card') return layout.fields.find((field) => field.id === id)?.words[0] ?? id;
  const column = layout.columns.find((one) => one.id === id);
  const word = column?.words[0] ?? id;
  return column?.under === undefined ? word : `${column.under} ${word}`;
}
