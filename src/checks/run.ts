import type { Budget, FoundTable } from '../book/budget.js';
import type { Scheme } from '../codes/code.js';
import type { LookUp } from '../codes/catalogue/look-up.js';
import type { Vector } from '../forms/check.js';
import type { TableId } from '../forms/form.js';
import { tableWords } from '../forms/printed.js';
import { type CodedRow, codedRows } from './coded-rows.js';
import { FewMap } from './few-map.js';
import { textColumn } from './form-facts.js';
import type { Join } from './keyed-rows.js';
import { joinProjects, type ProjectJoin } from './project-join.js';
import { holdsMoney } from './row-facts.js';
import { TableIndex } from './table-index.js';
import type { Keyed, SideKeys } from './vector.js';

/** One run of the checks over a budget: what is computed for one check stays for the next. */
export class Run {
  readonly #sums = new Map<readonly Vector[], FewMap<string, Keyed>>();
  readonly #keys = new Map<readonly Vector[], FewMap<Join, SideKeys>>();
  readonly #held = new Map<Keyed, ReadonlyMap<string, number>>();
  readonly #joins = new Map<ReadonlyMap<string, number>, FewMap<ReadonlyMap<string, number>, ProjectJoin>>();
  readonly #coded = new FewMap<TableIndex, readonly CodedRow[]>();
  readonly #indexes = new Map<TableId, TableIndex[]>();

  constructor(readonly budget: Budget) {
    for (const table of budget.tables) this.#add(table);
  }

  #add(table: FoundTable): void {
    // A table that did not change keeps its object, and so its index.
    const index = this.budget.memory.of(table, TableIndex);
    const same = this.#indexes.get(table.form.id);
    if (same) same.push(index);
    else this.#indexes.set(table.form.id, [index]);
  }

  /** All instances of a table, none where the workbook lacks it. */
  tables(id: TableId): readonly TableIndex[] {
    return this.#indexes.get(id) ?? [];
  }

  /** The rows with a code of a table. */
  coded(index: TableIndex): readonly CodedRow[] {
    return this.#coded.get(index) ?? this.#coded.add(index, codedRows(index, this));
  }

  /** What the catalogue says of a code in the budget's fiscal year. */
  lookUp(code: string, scheme: Scheme): LookUp {
    return this.budget.catalogue.lookUp(code, scheme, this.budget.year);
  }

  /** Adds up the vectors of a declaration once in a run. */
  once(vectors: readonly Vector[], name: string, addUp: () => Keyed): Keyed {
    return keptIn(this.#sums, vectors, name, addUp);
  }

  /** Gathers once which keys of one side hold anything. */
  heldIn(keyed: Keyed, gather: () => ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    let held = this.#held.get(keyed);
    if (!held) this.#held.set(keyed, (held = gather()));
    return held;
  }

  /** Joins the projects of two sides once in a run. */
  joined(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): ProjectJoin {
    return keptIn(this.#joins, left, right, () => joinProjects(left, right));
  }

  /** Gathers the keys of the vectors of a declaration once in a run. */
  keysOf(vectors: readonly Vector[], by: Join, gather: () => SideKeys): SideKeys {
    return keptIn(this.#keys, vectors, by, gather);
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
        return indexes.length > 0 && !indexes.some((index) => index.rowsAt(index.details).some(holdsMoney));
      })
    );
  }

  /** How a table is called in a sentence: `表三 部门支出总体情况表`. */
  tableName(id: TableId): string {
    const form = this.budget.form.tables.find((table) => table.id === id);
    return form ? tableWords(form) : id;
  }
}

function keptIn<K, N, V>(kept: Map<K, FewMap<N, V>>, key: K, name: N, make: () => V): V {
  let same = kept.get(key);
  if (!same) kept.set(key, (same = new FewMap<N, V>()));
  return same.get(name) ?? same.add(name, make());
}
