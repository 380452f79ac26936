/** Sheets → Budget: the one door of this room. */
import { BUILT_IN, type Catalogue } from '../codes/catalogue/catalogue.js';
import type { FormSet } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Budget, FoundTable, SheetUse } from './budget.js';
import { chosenTables, yearOfTable, yearTaken } from './copies.js';
import { doubtsOf } from './doubts.js';
import { formIndex, type FormIndex } from './form-index.js';
import { goesOnOver, isOpen, joinSheets } from './join-pieces.js';
import { Memory } from './memory.js';
import { readSheet, type SheetReading } from './read-sheet.js';

export interface ReadOptions {
  /** Fiscal year, where the user has said it. */
  readonly year?: number;
  /** Absent: the built-in catalogue. */
  readonly catalogue?: Catalogue;
  /** An earlier reading: a sheet that is the same object keeps its tables. */
  readonly previous?: Budget;
}

/**
 * Finds the tables of a form set in a workbook's sheets, by titles and header words, wherever they stand. Never throws on what a
 * sheet holds; every sheet is accounted for in `sheets`.
 */
export function readBudget(sheets: readonly Sheet[], formSet: FormSet, options: ReadOptions = {}): Budget {
  const { previous, catalogue = BUILT_IN } = options;
  const known = previous?.form === formSet && previous.catalogue === catalogue ? previous.memory : undefined;
  const index = formIndex(formSet, catalogue);
  const read = new Map<Sheet, SheetReading>();
  for (const sheet of sheets) read.set(sheet, known?.reading(sheet) ?? readSheet(sheet, index));

  const uses = withRests(read, index);
  const found: FoundTable[] = [];
  for (const reading of uses.values()) found.push(...reading.tables);
  const joined = joinSheets(found);
  const ofYear = yearTaken(joined.tables, options.year);
  const chosen = chosenTables(joined.tables, ofYear);
  const tables = chosen === undefined ? joined.tables : joined.tables.filter((table) => chosen.has(table));
  const department = mostSaid(tables, (table) => table.department?.text);
  const said = ofYear ?? mostSaid(tables, (table) => table.year?.year) ?? mostSaid(tables, yearOfTable);
  const yearFrom = options.year !== undefined ? 'given' : said !== undefined ? 'workbook' : 'assumed';
  const year = options.year ?? said ?? formSet.fromYear;
  const used: SheetUse[] = [];
  const isChosen = (table: FoundTable): boolean => chosen?.has(joined.whole.get(table) ?? table) ?? true;
  for (const [sheet, reading] of uses) addUses(used, sheet, reading, ofYear, isChosen);
  return {
    form: formSet,
    catalogue,
    tables,
    sheets: used,
    ...(department === undefined ? {} : { department }),
    year,
    yearFrom,
    doubts: doubtsOf(year, yearFrom, tables),
    memory: new Memory(read, tables, known),
  };
}

/** The same workbook with other sheets: by the same form set, catalogue and, where nothing else is said, fiscal year. */
export function readAgain(
  sheets: readonly Sheet[],
  { form, catalogue, year }: Budget,
  options: Pick<ReadOptions, 'year' | 'previous'> = {},
): Budget {
  return readBudget(sheets, form, { year, ...options, catalogue });
}

/** A sheet whose header several tables share, and no title: read as the rest of the table before, where it may be that. */
function withRests(read: ReadonlyMap<Sheet, SheetReading>, index: FormIndex): ReadonlyMap<Sheet, SheetReading> {
  if (![...read.values()].some(isUnsure)) return read;
  let before: FoundTable | undefined;
  const uses = new Map<Sheet, SheetReading>();
  for (const [sheet, reading] of read) {
    const rest =
      isUnsure(reading) && before !== undefined && isOpen(before) ? readSheet(sheet, index, before) : undefined;
    const first = rest?.tables[0];
    const goesOn = before !== undefined && first !== undefined && goesOnOver(before, first);
    const taken = goesOn && rest !== undefined ? rest : reading;
    uses.set(sheet, taken);
    before = taken.tables.at(-1) ?? before;
  }
  return uses;
}

function isUnsure({ tables, unused }: SheetReading): boolean {
  return tables.length === 0 && unused.some(({ reason }) => reason === 'title-missing');
}

function addUses(
  used: SheetUse[],
  { name }: Sheet,
  { tables, unused }: SheetReading,
  ofYear: number | undefined,
  isChosen: (table: FoundTable) => boolean,
): void {
  for (const table of tables) {
    const { area, form, title } = table;
    if (isChosen(table)) {
      used.push({ sheet: name, table: form.id });
      continue;
    }
    const at = title?.at ?? { sheet: name, row: area.top, column: area.left };
    const reason = ofYear !== undefined && yearOfTable(table) !== ofYear ? 'other-year' : 'second-copy';
    used.push({ sheet: name, table: null, reason, of: form.id, at });
  }
  for (const one of unused) used.push({ sheet: name, table: null, ...one });
}

/** What most tables say; among equals what was said first. */
function mostSaid<T>(tables: readonly FoundTable[], say: (table: FoundTable) => T | undefined): T | undefined {
  const counts = new Map<T, number>();
  for (const table of tables) {
    const said = say(table);
    if (said !== undefined) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  let most: T | undefined;
  for (const [one, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = one;
  return most;
}
