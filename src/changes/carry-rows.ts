/** 带入 into an open list: new rows where their codes belong, amounts where they are blank. */
import { amountValue } from '../amount/print-amount.js';
import type { Budget, FoundTable, Row } from '../book/budget.js';
import { printCode, writeCode } from '../codes/write-code.js';
import type { Carry, ColumnId } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import type { Place } from '../sheet/place.js';
import { contentAt, formulaAt, valueAt, type CellValue } from '../sheet/sheet.js';
import { amountConflict, type CarryAmount, type CarryConflict, type CarryRow, type Carried } from './carry-preview.js';
import { keyOf, type CarriedKey } from './carry-source.js';
import type { CellChange, Change } from './change.js';
import { schemeOf } from './coded-rows.js';
import { rowFormulas } from './compile/row-formulas.js';
import { nameCell } from './name-cell.js';
import { newRowPlaces, type NewRowPlace, type NewRowPlaces } from './new-row-places.js';
import { isBlankText } from './texts.js';

export function carryIntoRows(budget: Budget, table: FoundTable, keys: readonly CarriedKey[], carry: Carry): Carried {
  const there = new Map<string, Row[]>();
  for (const row of table.rows) {
    const key = keyOf(row, carry.by);
    if (key === undefined) continue;
    const same = there.get(key);
    if (same) same.push(row);
    else there.set(key, [row]);
  }
  const missing = keys.filter(({ key }) => !there.has(key));
  const places = newRowPlaces(
    budget,
    table,
    missing.map(({ code }) => code),
  );
  const added = addRows(budget, table, missing, places);
  const filled = keys.flatMap((key) => {
    const rows = there.get(key.key);
    return rows === undefined ? [] : [fillAmounts(table, key, rows)];
  });
  const changes: Change[] = [
    ...places.inserts,
    ...added.cells,
    // Cells below inserted rows move down with them.
    ...filled.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, at: places.moved(cell.at) }))),
  ];
  return {
    rows: added.rows,
    amounts: [
      ...added.amounts,
      ...filled.flatMap(({ amounts }) => amounts.map((amount) => ({ ...amount, at: places.moved(amount.at) }))),
    ],
    conflicts: filled.flatMap(({ conflicts }) => conflicts),
    changes,
  };
}

interface Added {
  readonly rows: readonly CarryRow[];
  readonly cells: readonly CellChange[];
  readonly amounts: readonly CarryAmount[];
}

function addRows(budget: Budget, table: FoundTable, keys: readonly CarriedKey[], places: NewRowPlaces): Added {
  const sheet = table.sheet.name;
  const rows: CarryRow[] = [];
  const cells: CellChange[] = [];
  const amounts: CarryAmount[] = [];
  keys.forEach((key, index) => {
    const place = places.rows[index];
    if (place === undefined) return;
    const { row, blank } = place;
    rows.push({ key: key.key, sheet, row, inserted: blank === undefined });
    cells.push(...newRow(budget, table, key, place));
    for (const [column, fen] of key.amounts) {
      const at = table.columns.get(column);
      if (at !== undefined) amounts.push({ key: key.key, at: { sheet, row, column: at }, fen });
    }
  });
  return { rows, cells, amounts };
}

/** Code, name, project, amounts, and the row's own sums where the row has none yet. */
function newRow(
  budget: Budget,
  table: FoundTable,
  key: CarriedKey,
  { row, blank }: NewRowPlace,
): readonly CellChange[] {
  const contents = new Map<number, { readonly content: CellValue; readonly text?: true }>();
  const scheme = schemeOf(table);
  const why: Message = {
    id: 'changes.carry.row',
    values: { key: key.code === undefined ? key.key : printCode(key.code, scheme) },
  };
  if (key.code !== undefined) {
    const columns = table.codeColumns ?? [];
    const texts = writeCode(key.code, scheme, columns.length);
    columns.forEach((column, index) => {
      const text = texts[index] ?? '';
      if (text !== '') contents.set(column, { content: text, text: true });
    });
    const name = key.name ?? budget.catalogue.nameOf(key.code, scheme, budget.year);
    const named = name === undefined ? undefined : nameCell(table, key.code, name);
    if (named !== undefined) contents.set(named.column, { content: named.text });
  }
  const project = projectColumn(table);
  if (project !== undefined && key.project !== undefined) contents.set(project, { content: key.project });
  for (const [column, fen] of key.amounts) {
    const place = table.columns.get(column);
    if (place !== undefined) contents.set(place, { content: amountValue(fen, table.unit) });
  }
  for (const { column, formula } of rowFormulas(budget, table, row)) {
    const stands = blank === undefined ? '' : formulaAt(table.sheet, blank, column);
    if (stands === '') contents.set(column, { content: formula });
  }
  return [...contents].map(([column, { content, text }]): CellChange => ({
    kind: 'cell',
    at: { sheet: table.sheet.name, row, column },
    before: blank === undefined ? null : contentAt(table.sheet, blank, column),
    after: content,
    ...(text ? { numberFormat: '@' } : {}),
    why,
  }));
}

function projectColumn(table: FoundTable): number | undefined {
  const { layout } = table.form;
  if (layout.kind !== 'grid') return undefined;
  const project = layout.columns.find((column) => column.kind === 'project');
  return project && table.columns.get(project.id);
}

interface Filled {
  readonly cells: readonly CellChange[];
  readonly amounts: readonly CarryAmount[];
  readonly conflicts: readonly CarryConflict[];
}

/** Amounts of a key that the target has: into its one blank cell; where several rows share the key, nobody knows which. */
function fillAmounts(table: FoundTable, key: CarriedKey, rows: readonly Row[]): Filled {
  const cells: CellChange[] = [];
  const amounts: CarryAmount[] = [];
  const conflicts: CarryConflict[] = [];
  const [row, ...others] = rows;
  for (const [column, fen] of key.amounts) {
    const place = table.columns.get(column);
    if (place === undefined || row === undefined) continue;
    const at = { sheet: table.sheet.name, row: row.row, column: place };
    const stands = sumOf(rows, column);
    if (stands === fen) continue;
    const blank =
      isBlankText(valueAt(table.sheet, at.row, at.column)) && formulaAt(table.sheet, at.row, at.column) === '';
    if (others.length > 0 || !blank) {
      conflicts.push(amountConflict(table, key.key, at, column, fen));
      continue;
    }
    amounts.push({ key: key.key, at, fen });
    cells.push(amountChange(table, key, at, fen));
  }
  return { cells, amounts, conflicts };
}

function amountChange(table: FoundTable, key: CarriedKey, at: Place, fen: number): CellChange {
  return {
    kind: 'cell',
    at,
    before: valueAt(table.sheet, at.row, at.column),
    after: amountValue(fen, table.unit),
    why: { id: 'changes.carry.amount', values: { key: key.key } },
  };
}

function sumOf(rows: readonly Row[], column: ColumnId): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const reading = row.figures.get(column)?.reading;
    if (reading === undefined || reading.kind === 'blank') continue;
    if (reading.kind !== 'amount') return undefined;
    sum += reading.fen;
  }
  return sum;
}
