/** The contents of a grid table, as they stand in the new form's. */
import { readAmount } from '../../../amount/read-amount.js';
import { amountValue } from '../../../amount/print-amount.js';
import type { Unit } from '../../../amount/reading.js';
import type { FoundTable, Row } from '../../../book/budget.js';
import { placeOf, sheetOfRow } from '../../../book/queries.js';
import { readCode } from '../../../codes/read-code.js';
import { writeCode } from '../../../codes/write-code.js';
import type { ColumnForm, ColumnId, GridLayout, PanelForm, TableForm } from '../../../forms/form.js';
import type { Place } from '../../../sheet/place.js';
import { type CellValue, formulaAt, type Sheet, valueAt } from '../../../sheet/sheet.js';
import { schemeOf } from '../../coded-rows.js';
import { planSheet } from '../../plan-sheet.js';
import { isBlankText } from '../../texts.js';
import { lostFigures, type LostCell, type Moved, type MovedCell, type MovedPlace, rowWords } from './moved.js';
import { placeRows } from './place-rows.js';

/** What the cells of the old table hold by now: codes carried, amounts cleared, kept or raised. */
export type Contents = (name: string) => Sheet | undefined;

/**
 * Moves rows by their lines or in their order, columns by their ids.
 * @param table as it was read; what has no place is told by its figures
 * @param now the sheets that the contents are taken from
 * @param unit of the new sheet
 */
export function moveGrid(
  table: FoundTable,
  from: GridLayout,
  to: TableForm & { readonly layout: GridLayout },
  now: Contents,
  unit: Unit,
): Moved {
  const { layout, rowOf, blankOf, panelOf } = placeRows(table, from, to.layout);
  const form = { ...to, layout };
  const top = planSheet(form, { sheetName: '', department: '', unit }).freezeRows;
  const cells: MovedCell[] = [];
  const lost: LostCell[] = [];
  const places: MovedPlace[] = [];
  for (const row of table.rows) {
    const panel = panelOf.get(row.panel);
    const slot = rowOf.get(row);
    const sheet = now(sheetOfRow(table, row));
    if (panel === undefined || slot === undefined || sheet === undefined) {
      lost.push(...lostRow(table, row, panel !== undefined));
      continue;
    }
    const target = { panel, row: top + slot };
    for (const one of from.columns) {
      const at = placeOf(table, row, one.id);
      const column = columnIn(layout, panel, one);
      if (at && column !== undefined) places.push({ from: at, row: target.row, column });
    }
    const amounts = new Map<ColumnId, Place>();
    for (const id of row.figures.keys()) {
      const at = placeOf(table, row, id);
      if (at === undefined) continue;
      const column = columnIn(
        layout,
        panel,
        from.columns.find((one) => one.id === id),
      );
      if (column === undefined) amounts.set(id, at);
      else cells.push(amountCell(sheet, at, { row: target.row, column }, { from: table.unit, to: unit }));
    }
    lost.push(...lostFigures(table, row, amounts));
    const texts = row.role === 'detail' || row.role === 'subtotal' ? textsOf(table, from, layout, row, target) : [];
    for (const { at, column, id } of texts) {
      const content = valueAt(sheet, at.row, at.column);
      if (isBlankText(content)) continue;
      if (column !== undefined) cells.push({ row: target.row, column, content, from: at, kind: 'text' });
      else lost.push({ at, row: rowWords(table, row), column: id, text: String(content) });
    }
    cells.push(...codeCells(table, layout, row, target, sheet));
  }
  for (const { panel, row, to: slot } of blankOf) {
    const next = panelOf.get(panel);
    for (const one of from.columns) {
      const at = table.columns.get(one.id);
      const column = next && columnIn(layout, next, one);
      if (at === undefined || column === undefined) continue;
      places.push({ from: { sheet: table.sheet.name, row, column: at }, row: top + slot, column });
    }
  }
  return { form, cells, places, lost };
}

interface Target {
  readonly panel: PanelForm;
  readonly row: number;
}

/** The amount in the new sheet's unit; what is none, and what is in that unit already, as it stands. */
function amountCell(
  sheet: Sheet,
  at: Place,
  to: Pick<MovedCell, 'row' | 'column'>,
  unit: { readonly from: Unit; readonly to: Unit },
): MovedCell {
  const formula = formulaAt(sheet, at.row, at.column);
  if (formula !== '') return { ...to, content: formula, from: at, kind: 'formula' };
  const value = valueAt(sheet, at.row, at.column);
  const reading = readAmount(value, '', unit.from);
  const isOther = unit.from !== unit.to && reading.kind === 'amount';
  return { ...to, content: isOther ? amountValue(reading.fen, unit.to) : value, from: at, kind: 'amount' };
}

/** Column of the new sheet: the same id, or the only one of its kind. */
function columnIn(layout: GridLayout, panel: PanelForm, column: ColumnForm | undefined): number | undefined {
  if (column === undefined) return undefined;
  const own = layout.columns.filter(({ id, kind }) => panel.columns.includes(id) && kind === column.kind);
  const [only, ...more] = own;
  const isOnly = column.kind !== 'amount' && more.length === 0;
  const next = own.find(({ id }) => id === column.id) ?? (isOnly ? only : undefined);
  return next && layout.columns.indexOf(next);
}

/** Names, projects and the like of a row of an open list, each with its column in the new form. */
function textsOf(
  table: FoundTable,
  from: GridLayout,
  layout: GridLayout,
  row: Row,
  { panel }: Target,
): readonly { readonly id: string; readonly at: Place; readonly column: number | undefined }[] {
  return from.columns.flatMap((column) => {
    const at = placeOf(table, row, column.id);
    if (at === undefined || column.kind === 'amount' || column.kind === 'code') return [];
    // One cell with code and name is taken apart with the code.
    if (row.codeWithName === true && column.kind === 'name') return [];
    return [{ id: column.words[0] ?? column.id, at, column: columnIn(layout, panel, column) }];
  });
}

/** The code in as many cells as the new form has; cells that are no code, or merged downwards, as they stand. */
function codeCells(
  table: FoundTable,
  layout: GridLayout,
  row: Row,
  target: Target,
  sheet: Sheet,
): readonly MovedCell[] {
  const old = (row.part ?? table).codeColumns ?? [];
  const codes = layout.columns.flatMap(({ id, kind }, at) =>
    kind === 'code' && target.panel.columns.includes(id) ? [at] : [],
  );
  const [first] = old;
  if ((row.role !== 'detail' && row.role !== 'subtotal') || first === undefined || codes.length === 0) return [];
  const cell = (content: CellValue, column: number, from: number): MovedCell => ({
    row: target.row,
    column,
    content,
    from: { sheet: sheet.name, row: row.row, column: from },
    kind: 'text',
  });
  const raw = old.map((column) => valueAt(sheet, row.row, column));
  const scheme = schemeOf(table);
  const read = row.codeWithName === true ? row.code : readCode(raw, scheme);
  const isSplit = row.codeWithName === true || old.length !== codes.length;
  if (!isSplit || read?.kind !== 'code') {
    const words = raw.filter((value) => !isBlankText(value)).join('-');
    const contents = old.length === codes.length ? raw : [words];
    const moved = contents.flatMap((content, part) => {
      const column = codes[part];
      return column === undefined || isBlankText(content) ? [] : [cell(content, column, old[part] ?? first)];
    });
    return moved;
  }
  const parts = writeCode(read.code, scheme, codes.length);
  const name = layout.columns.findIndex(({ id, kind }) => kind === 'name' && target.panel.columns.includes(id));
  return [
    ...codes.flatMap((column, part) => (parts[part] ? [cell(parts[part], column, first)] : [])),
    ...(row.codeWithName === true && name >= 0 && row.name !== undefined ? [cell(row.name, name, first)] : []),
  ];
}

/** A row that has no place: its figures, and what it is called where its whole list has none. */
function lostRow(table: FoundTable, row: Row, hasList: boolean): readonly LostCell[] {
  const at = new Map([...row.figures.keys()].flatMap((id) => placed(id, placeOf(table, row, id))));
  const figures = lostFigures(table, row, at);
  const words = rowWords(table, row);
  if (figures.length > 0 || hasList || words === '' || row.line !== undefined) return figures;
  const column = Math.min(...(row.part ?? table).columns.values());
  return [{ at: { sheet: sheetOfRow(table, row), row: row.row, column }, row: words, column: '', text: words }];
}

function placed(id: ColumnId, at: Place | undefined): readonly (readonly [ColumnId, Place])[] {
  return at === undefined ? [] : [[id, at]];
}
