/** Which of several instances of one table is taken. */
import type { FoundTable } from './budget.js';

/** A year in a sheet's name, which 结转新年度 gives to the sheets that it makes: `表一 2020`. */
const YEAR_IN_NAME = /(?<!\d)20\d\d(?!\d)/u;

/** The fiscal year that a table says it is of: in its title or header, else in its sheet's name; `undefined` where neither does. */
export function yearOfTable({ year, sheet }: FoundTable): number | undefined {
  if (year !== undefined) return year.year;
  const named = YEAR_IN_NAME.exec(sheet.name)?.[0];
  return named === undefined ? undefined : Number(named);
}

/**
 * The year whose tables are taken where a workbook holds several years' tables side by side: the one that the user said, if a table is of it,
 * else the newest among tables that stand in it more than once. `undefined`: there is but one year.
 */
export function yearTaken(tables: readonly FoundTable[], said: number | undefined): number | undefined {
  let doubled: Set<number | undefined> | undefined;
  for (const table of tables) {
    const first = firstOf(tables, table);
    if (first === table || yearOfTable(first) === yearOfTable(table)) continue;
    doubled ??= new Set<number | undefined>();
    doubled.add(yearOfTable(first)).add(yearOfTable(table));
  }
  if (doubled === undefined) return undefined;
  if (said !== undefined && doubled.has(said)) return said;
  const newest = Math.max(0, ...[...doubled].map((year) => year ?? 0));
  return newest === 0 || (said !== undefined && said < newest) ? undefined : newest;
}

/** The first table of the same form. */
function firstOf(tables: readonly FoundTable[], table: FoundTable): FoundTable {
  // A workbook has few tables: nothing is laid out to find one.
  return tables.find(({ form }) => form.id === table.form.id) ?? table;
}

/**
 * A table stands in a budget once, unless its form repeats. Taken is the first on a visible sheet that holds a figure, else the first
 * that holds one, else the first; of several years' tables only those of the year that is taken (`yearTaken`). `undefined`: all are taken.
 */
export function chosenTables(found: readonly FoundTable[], year?: number): ReadonlySet<FoundTable> | undefined {
  const once = (table: FoundTable): boolean => table.form.repeats !== undefined || firstOf(found, table) === table;
  if (year === undefined && found.every(once)) return undefined;
  const chosen = new Map<string, FoundTable>();
  const all = new Set<FoundTable>();
  for (const table of year === undefined ? found : ofYear(found, year)) {
    if (table.form.repeats !== undefined) {
      all.add(table);
      continue;
    }
    const before = chosen.get(table.form.id);
    if (before === undefined || rank(table) > rank(before)) chosen.set(table.form.id, table);
  }
  for (const table of chosen.values()) all.add(table);
  return all;
}

/** Without copies of other years, where a table stands there for the year. */
function ofYear(found: readonly FoundTable[], year: number): readonly FoundTable[] {
  const there = new Set(found.filter((table) => yearOfTable(table) === year).map(({ form }) => form.id));
  return found.filter((table) => !there.has(table.form.id) || yearOfTable(table) === year);
}

function rank(table: FoundTable): number {
  const holds = table.rows.some((row) => row.figures.size > 0);
  if (!holds) return 0;
  return table.sheet.visible ? 2 : 1;
}
