import type { Budget, FoundTable } from '../book/budget.js';
import type { Scheme } from '../codes/code.js';
import { lookUp, type LookUp } from '../codes/catalogue/look-up.js';
import type { TableId } from '../forms/form.js';
import { plain } from './row-name.js';
import { TableIndex } from './table-index.js';

/** One run of the checks over a budget: what is computed for one check stays for the next. */
export class Run {
  readonly #codes = new Map<string, LookUp>();
  readonly #indexes = new Map<TableId, TableIndex[]>();

  constructor(readonly budget: Budget) {
    for (const table of budget.tables) this.#add(table);
  }

  #add(table: FoundTable): void {
    const index = new TableIndex(table);
    const same = this.#indexes.get(table.form.id);
    if (same) same.push(index);
    else this.#indexes.set(table.form.id, [index]);
  }

  /** All instances of a table, none where the workbook lacks it. */
  tables(id: TableId): readonly TableIndex[] {
    return this.#indexes.get(id) ?? [];
  }

  /** What the catalogue says of a code in the budget's fiscal year. */
  lookUp(code: string, scheme: Scheme): LookUp {
    const name = `${scheme} ${code}`;
    let found = this.#codes.get(name);
    if (!found) this.#codes.set(name, (found = lookUp(code, scheme, this.budget.year)));
    return found;
  }

  /** How a table is called in a sentence: `表三 部门支出总体情况表`. */
  tableName(id: TableId): string {
    const form = this.budget.form.tables.find((table) => table.id === id);
    return form ? [form.number, plain(form.title)].filter((word) => word !== undefined).join(' ') : id;
  }
}
