/** What the book read though the workbook does not say it for certain: reported, never guessed in silence. */
import { tableWords } from '../forms/printed.js';
import { placeName, type Place } from '../sheet/place.js';
import type { Budget, Doubt, DoubtKind, FoundTable, Row } from './budget.js';
import { sheetOfRow } from './queries.js';

/** So many cells are named in one doubt. */
const MOST_NAMED = 50;

/** The doubts about one table, top to bottom. */
export function doubtsOf(table: FoundTable): readonly Doubt[] {
  return [...headDoubts(table), ...columnDoubts(table), ...partDoubts(table), ...rowDoubts(table)];
}

/** The fiscal year decides codes and names: where nothing says it, that is a doubt about the whole workbook. */
export function yearDoubt(year: number, from: Budget['yearFrom'], tables: readonly FoundTable[]): readonly Doubt[] {
  if (from !== 'assumed' || tables.length === 0) return [];
  return [{ kind: 'year-assumed', related: [], message: { id: 'book.doubt.year-assumed', values: { year } } }];
}

function doubt(
  table: FoundTable,
  kind: DoubtKind,
  places: readonly Place[],
  values: Readonly<Record<string, string | number>> = {},
): readonly Doubt[] {
  const [at, ...related] = places;
  if (at === undefined) return [];
  const message = { id: `book.doubt.${kind}`, values: { sheet: at.sheet, cell: placeName(at), ...values } };
  return [{ kind, table: table.form.id, at, related: related.slice(0, MOST_NAMED), message }];
}

function headDoubts(table: FoundTable): readonly Doubt[] {
  const { title, unit, unitAt, otherUnit, sheet, area, form } = table;
  const top: Place = title?.at ?? { sheet: sheet.name, row: area.top, column: area.left };
  const money = (): boolean =>
    table.rows.some((row) => [...row.figures.values()].some(({ reading }) => reading.kind === 'amount'));
  if (otherUnit !== undefined) return doubt(table, 'unit-other', [otherUnit.at], { text: otherUnit.text, unit });
  return [
    ...(title === undefined ? doubt(table, 'title-missing', [top], { table: tableWords(form) }) : []),
    ...(unitAt === undefined && money() ? doubt(table, 'unit-assumed', [top], { unit }) : []),
  ];
}

function columnDoubts(table: FoundTable): readonly Doubt[] {
  return (table.columnChoices ?? []).flatMap(({ taken, others }) =>
    doubt(table, 'column-choice', [taken, ...others], { others: others.map(placeName).join('、') }),
  );
}

function partDoubts(table: FoundTable): readonly Doubt[] {
  const first = table.title?.at ?? { sheet: table.sheet.name, row: table.area.top, column: table.area.left };
  const begins = [
    ...(table.pages ?? []),
    ...(table.goesOn ?? []).map(({ sheet, area }) => ({ sheet: sheet.name, row: area.top, column: area.left })),
  ];
  return begins.flatMap((at) => doubt(table, 'goes-on', [at, first], { first: placeName(first) }));
}

function rowDoubts(table: FoundTable): readonly Doubt[] {
  const placeOfCode = (row: Row): Place => {
    const { codeColumns, area } = row.part ?? table;
    return { sheet: sheetOfRow(table, row), row: row.row, column: codeColumns?.[0] ?? area.left };
  };
  if (!table.rows.some((row) => row.codeFromAbove ?? row.codeWithName)) return [];
  const above: Place[] = [];
  const together: Place[] = [];
  table.rows.forEach((row) => {
    if (row.codeFromAbove) above.push(placeOfCode(row));
    if (row.codeWithName) together.push(placeOfCode(row));
  });
  return [
    ...doubt(table, 'code-above', above, { count: above.length }),
    ...doubt(table, 'code-with-name', together, { count: together.length }),
  ];
}
