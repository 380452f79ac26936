/** Printed texts of a table that stays on its sheet: where the new form set words them otherwise, its words take their place. */
import type { Budget, FoundTable } from '../../../book/budget.js';
import { mayWrite } from '../../../book/queries.js';
import type { FormSet, GridLayout, LineForm, TableForm } from '../../../forms/form.js';
import { placeHeader } from '../../../forms/header-cells.js';
import { printed } from '../../../forms/printed.js';
import { type Place, placeName } from '../../../sheet/place.js';
import { contentAt, formulaAt, valueAt } from '../../../sheet/sheet.js';
import type { CellChange } from '../../change.js';
import { isBlankText } from '../../texts.js';
import type { RollItem } from '../roll-plan.js';
import { type Beside, reworded, type Reprint, type Wording } from './printed-words.js';
import type { TableMove } from './table-fates.js';

/** A text that may stand in one of these cells. */
interface Candidate extends Wording {
  readonly at: readonly Place[];
}

/** One item for each cell that still holds the old form's text; what somebody worded otherwise stays as it is. */
export function formTexts(
  kept: readonly TableMove[],
  { form, year }: Budget,
  target: FormSet,
  toYear: number,
): readonly RollItem[] {
  return kept
    .filter(({ table }) => mayWrite(table))
    .flatMap(({ table, to }) => {
      const reprint: Reprint = { fromYear: year, toYear, unit: table.unit, who: target.who?.[0] };
      const seen = new Set<string>();
      const items = candidates(table, to).flatMap((candidate) => {
        const places = candidate.at.filter((at) => !seen.has(placeName(at)));
        const changed = places.flatMap((at) => changeOf(table, at, candidate, form, reprint) ?? []);
        // Two cells with the same words, and only one of them is meant: nobody can tell which.
        const [only, ...more] = changed;
        if (only === undefined || more.length > 0) return [];
        seen.add(placeName(only.at));
        return [itemOf(table, only)];
      });
      return [...items, ...newNote(table, to, reprint)];
    });
}

function itemOf(table: FoundTable, { at, before, after }: Pick<CellChange, 'at' | 'before' | 'after'>): RollItem {
  const words = (text: CellChange['before']): string => String(text ?? '').trim();
  const message = {
    id: 'changes.roll.text',
    values: { place: placeName(at), before: words(before), after: words(after) },
  };
  const change: CellChange = { kind: 'cell', at, before, after, why: message };
  const id = `form-text:${placeName(at)}`;
  return { id, kind: 'text', table: table.form.id, at, message, changes: [change], sure: true, taken: true };
}

function changeOf(
  { sheet }: FoundTable,
  at: Place,
  wording: Wording,
  formSet: Pick<FormSet, 'who'>,
  reprint: Reprint,
): Pick<CellChange, 'at' | 'before' | 'after'> | undefined {
  const before = valueAt(sheet, at.row, at.column);
  if (typeof before !== 'string' || formulaAt(sheet, at.row, at.column) !== '') return undefined;
  const after = reworded(before, wording, formSet, reprint);
  return after === undefined || after === before ? undefined : { at, before, after };
}

function candidates(table: FoundTable, to: TableForm): readonly Candidate[] {
  const { form, title, area } = table;
  const found: Candidate[] = [];
  const add = (from: string | undefined, next: string | undefined, beside: Beside, at: readonly Place[]): void => {
    if (from !== undefined && next !== undefined && from !== next) found.push({ from, to: next, beside, at });
  };
  add(form.title, to.title, 'end', title === undefined ? [] : [title.at]);
  add(form.number, to.number, 'whole', cellsOf(table, area.top - 2, area.top));
  add(
    form.number && `${form.number}：`,
    to.number && `${to.number}：`,
    'whole',
    cellsOf(table, area.top - 2, area.top),
  );
  if (form.layout.kind === 'grid' && to.layout.kind === 'grid') {
    const head = cellsOf(table, area.top - 1, table.headerBottom);
    add(form.layout.department.trim(), to.layout.department.trim(), 'begin', head);
    add(form.layout.unitText, to.layout.unitText, 'whole', head);
    found.push(...headers(table, form.layout, to.layout), ...labels(table, form.layout, to.layout));
    add(form.layout.note, to.layout.note, 'whole', table.note === undefined ? [] : [table.note.at]);
  }
  if (form.layout.kind === 'card' && to.layout.kind === 'card') {
    const next = to.layout.cells;
    form.layout.cells.forEach(({ text, row, column }, index) => {
      const at = { sheet: table.sheet.name, row: area.top + row, column: area.left + column };
      add(text, next[index]?.text, 'whole', [at]);
    });
  }
  return found;
}

/** The table's cells in these rows. */
function cellsOf({ sheet, area }: FoundTable, top: number, bottom: number): readonly Place[] {
  const places: Place[] = [];
  for (let row = Math.max(0, top); row <= bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) places.push({ sheet: sheet.name, row, column });
  }
  return places;
}

/** Header cells over the columns that they belong to: the same words often stand over others. */
function headers(table: FoundTable, from: GridLayout, to: GridLayout): readonly Candidate[] {
  const next = placeHeader(to.header);
  const top = (table.title?.at.row ?? table.area.top - 1) + 1;
  return placeHeader(from.header).flatMap(({ text, area }, index): readonly Candidate[] => {
    const after = next[index]?.text;
    if (after === undefined || after === text) return [];
    const columns = from.columns.slice(area.left, area.right + 1).flatMap(({ id }) => table.columns.get(id) ?? []);
    const own = new Set(columns);
    const at = cellsOf(table, top, table.headerBottom).filter(({ column }) => own.has(column));
    return [{ from: text, to: after, beside: 'whole', at }];
  });
}

/** Labels of fixed lines and of the total row. */
function labels(table: FoundTable, from: GridLayout, to: GridLayout): readonly Candidate[] {
  const sheet = table.sheet.name;
  return from.panels.flatMap(({ id, columns, body }): readonly Candidate[] => {
    const next = to.panels.find((panel) => panel.id === id)?.body;
    const rows = table.rows.filter(({ panel, part }) => panel === id && part === undefined);
    if (body.kind === 'rows' && next?.kind === 'rows') {
      const [old, after] = [body.total?.label, next.total?.label];
      const total = rows.find(({ role }) => role === 'total');
      if (old === undefined || after === undefined || old === after || total === undefined) return [];
      const at = [...table.columns.values()].map((column) => ({ sheet, row: total.row, column }));
      return [{ from: old, to: after, beside: 'whole', at }];
    }
    if (body.kind !== 'lines' || next?.kind !== 'lines') return [];
    const label = from.columns.find((one) => one.kind === 'label' && columns.includes(one.id));
    const column = label && table.columns.get(label.id);
    if (column === undefined) return [];
    const lines = new Map([...next.lines, ...next.closing].flatMap((line) => (line ? [[line.id, line] as const] : [])));
    return rows.flatMap(({ row, line }): readonly Candidate[] => {
      const after: LineForm | undefined = line && lines.get(line.id);
      if (!line || !after || after.label === line.label) return [];
      return [{ from: line.label, to: after.label, beside: 'whole', at: [{ sheet, row, column }] }];
    });
  });
}

/** A 备注 that the old form did not print, below the grid where nothing stands; one that the new form does not print any more goes. */
function newNote(table: FoundTable, to: TableForm, reprint: Reprint): readonly RollItem[] {
  const { form, area, sheet, note } = table;
  if (form.layout.kind !== 'grid' || to.layout.kind !== 'grid') return [];
  const [old, next] = [form.layout.note, to.layout.note];
  if (old === undefined && next !== undefined && note === undefined) {
    const row = area.bottom + 1;
    const isFree = cellsOf(table, row, row).every(({ column }) => isBlankText(contentAt(sheet, row, column)));
    const at = { sheet: sheet.name, row, column: area.left };
    const before = valueAt(sheet, row, area.left);
    const after = printed(next, { year: reprint.toYear, unit: reprint.unit, who: reprint.who });
    return isFree ? [itemOf(table, { at, before, after })] : [];
  }
  if (old === undefined || next !== undefined || note === undefined) return [];
  const stands = changeOf(table, note.at, { from: old, to: '', beside: 'whole' }, {}, reprint);
  return stands ? [itemOf(table, { ...stands, after: null })] : [];
}
