import type { Budget, FoundTable } from '../book/budget.js';
import type { Scheme } from '../codes/code.js';
import type { LookUp } from '../codes/catalogue/look-up.js';
import type { Vector } from '../forms/check.js';
import type { TableId } from '../forms/form.js';
import { tableWords } from '../forms/printed.js';
import { textColumn } from './form-facts.js';
import { holdsMoney, TableIndex } from './table-index.js';
import type { Keyed } from './vector.js';

/** One run of the checks over a budget: what is computed for one check stays for the next. */
export class Run {
  readonly #kept = new Map<readonly Vector[], Map<string, Keyed>>();
  readonly #indexes = new Map<TableId, TableIndex[]>();
  readonly #lookUps: Readonly<Record<Scheme, Map<string, LookUp>>> = {
    functional: new Map<string, LookUp>(),
    economic: new Map<string, LookUp>(),
  };

  constructor(readonly budget: Budget) {
    for (const table of budget.tables) this.#add(table);
  }

  #add(table: FoundTable): void {
    const index = indexOf(table);
    const same = this.#indexes.get(table.form.id);
    if (same) same.push(index);
    else this.#indexes.set(table.form.id, [index]);
  }

  /** All instances of a table, none where the workbook lacks it. */
  tables(id: TableId): readonly TableIndex[] {
    return this.#indexes.get(id) ?? [];
  }

  /** What the catalogue says of a code in the budget's fiscal year; asked once for each code. */
  lookUp(code: string, scheme: Scheme): LookUp {
    const known = this.#lookUps[scheme].get(code);
    if (known) return known;
    const found = this.budget.catalogue.lookUp(code, scheme, this.budget.year);
    this.#lookUps[scheme].set(code, found);
    return found;
  }

  /** Adds up the vectors of a declaration once in a run. */
  once(vectors: readonly Vector[], name: string, addUp: () => Keyed): Keyed {
    let same = this.#kept.get(vectors);
    if (!same) this.#kept.set(vectors, (same = new Map<string, Keyed>()));
    let keyed = same.get(name);
    if (!keyed) same.set(name, (keyed = addUp()));
    return keyed;
  }

  /**
   * Whether a table is rightly absent: one instance for each project (绩效目标表), and the tables that list projects are all here and
   * list none with money.
   */
  isRightlyAbsent(id: TableId): boolean {
    const { tables } = this.budget.form;
    if (tables.find((table) => table.id === id)?.repeats !== 'project' || this.tables(id).length > 0) return false;
    const listing = tables.filter((form) => form.repeats === undefined && textColumn(form, 'project') !== undefined);
    return (
      listing.length > 0 &&
      listing.every((form) => {
        const indexes = this.tables(form.id);
        return indexes.length > 0 && !indexes.some(({ details }) => details.some(holdsMoney));
      })
    );
  }

  /** How a table is called in a sentence: `表三 部门支出总体情况表`. */
  tableName(id: TableId): string {
    const form = this.budget.form.tables.find((table) => table.id === id);
    return form ? tableWords(form) : id;
  }
}

const indexes = new WeakMap<FoundTable, TableIndex>();

/** A table that did not change keeps its object, and so its index. */
function indexOf(table: FoundTable): TableIndex {
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = new TableIndex(table)));
  return index;
}
