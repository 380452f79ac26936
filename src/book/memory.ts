import type { Sheet } from '../sheet/sheet.js';
import type { FoundTable } from './budget.js';
import type { SheetReading } from './read-sheet.js';

/**
 * What was worked out of the sheets and tables of a budget: an edit leaves most of them as they are, and what is known of these goes on to the next
 * reading. It lives and dies with its budget. Weak maps for the whole program would do the same, but the garbage collector moves all that they
 * hold again and again: over many small files that took as long as all checks.
 */
export class Memory {
  readonly #readings: ReadonlyMap<Sheet, SheetReading>;
  readonly #ofTables = new Map<FoundTable, object>();

  /** @param tables those of the budget: what `before` knows of them is kept */
  constructor(
    readings: ReadonlyMap<Sheet, SheetReading> = new Map<Sheet, SheetReading>(),
    tables: readonly FoundTable[] = [],
    before?: Memory,
  ) {
    this.#readings = readings;
    if (!before) return;
    for (const table of tables) {
      const known = before.#ofTables.get(table);
      if (known) this.#ofTables.set(table, known);
    }
  }

  /** What was read on a sheet, if the very object was read. */
  reading(sheet: Sheet): SheetReading | undefined {
    return this.#readings.get(sheet);
  }

  /** What is made of a table, once for each. */
  of<T extends object>(table: FoundTable, Made: new (table: FoundTable) => T): T {
    const known = this.#ofTables.get(table);
    if (known instanceof Made) return known;
    const made = new Made(table);
    this.#ofTables.set(table, made);
    return made;
  }
}
