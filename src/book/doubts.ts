/** What the book read though the workbook does not say it for certain: reported, never guessed in silence. */
import { tableWords } from '../forms/printed.js';
import { placeName, type Place } from '../sheet/place.js';
import type { Budget, Doubt, DoubtKind, FoundTable } from './budget.js';
import { sheetOfRow } from './queries.js';

/** So many cells are named in one doubt. */
const MOST_NAMED = 50;

/** All doubts about a workbook's tables, sheet by sheet, top to bottom. */
export function doubtsOf(year: number, from: Budget['yearFrom'], tables: readonly FoundTable[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  // The fiscal year decides codes and names: where nothing says it, that is a doubt about the whole workbook.
  if (from === 'assumed' && tables.length > 0) {
    doubts.push({ kind: 'year-assumed', related: [], message: { id: 'book.doubt.year-assumed', values: { year } } });
  }
  for (const table of tables) {
    addHeadDoubts(doubts, table);
    addColumnDoubts(doubts, table);
    addPartDoubts(doubts, table);
    addRowDoubts(doubts, table);
  }
  return doubts;
}

/** @param places where it is doubted, the first of them first; none: there is no doubt */
function add(
  doubts: Doubt[],
  table: FoundTable,
  kind: DoubtKind,
  places: readonly Place[],
  values: Readonly<Record<string, string | number>> = {},
): void {
  const [at, ...related] = places;
  if (at === undefined) return;
  const message = { id: `book.doubt.${kind}`, values: { sheet: at.sheet, cell: placeName(at), ...values } };
  doubts.push({ kind, table: table.form.id, at, related: related.slice(0, MOST_NAMED), message });
}

function addHeadDoubts(doubts: Doubt[], table: FoundTable): void {
  const { title, unit, unitAt, otherUnit, form } = table;
  if (otherUnit !== undefined) {
    add(doubts, table, 'unit-other', [otherUnit.at], { text: otherUnit.text, unit });
    return;
  }
  if (title === undefined) add(doubts, table, 'title-missing', [beginOf(table)], { table: tableWords(form) });
  if (unitAt === undefined && holdsAmount(table)) add(doubts, table, 'unit-assumed', [beginOf(table)], { unit });
}

/** Its title, or the first cell of its header. */
function beginOf({ title, sheet, area }: FoundTable): Place {
  return title?.at ?? { sheet: sheet.name, row: area.top, column: area.left };
}

function holdsAmount({ rows }: FoundTable): boolean {
  return rows.some((row) => [...row.figures.values()].some(({ reading }) => reading.kind === 'amount'));
}

function addColumnDoubts(doubts: Doubt[], table: FoundTable): void {
  for (const { taken, others } of table.columnChoices ?? []) {
    add(doubts, table, 'column-choice', [taken, ...others], { others: others.map(placeName).join('、') });
  }
}

function addPartDoubts(doubts: Doubt[], table: FoundTable): void {
  const goesOn = (at: Place): void => {
    const first = beginOf(table);
    add(doubts, table, 'goes-on', [at, first], { first: placeName(first) });
  };
  for (const at of table.pages ?? []) goesOn(at);
  for (const { sheet, area } of table.goesOn ?? []) goesOn({ sheet: sheet.name, row: area.top, column: area.left });
}

function addRowDoubts(doubts: Doubt[], table: FoundTable): void {
  if (!table.rows.some((row) => row.codeFromAbove ?? row.codeWithName)) return;
  const above: Place[] = [];
  const together: Place[] = [];
  for (const row of table.rows) {
    const { codeColumns, area } = row.part ?? table;
    const at = { sheet: sheetOfRow(table, row), row: row.row, column: codeColumns?.[0] ?? area.left };
    if (row.codeFromAbove) above.push(at);
    if (row.codeWithName) together.push(at);
  }
  add(doubts, table, 'code-above', above, { count: above.length });
  add(doubts, table, 'code-with-name', together, { count: together.length });
}
