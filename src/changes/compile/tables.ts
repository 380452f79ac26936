/** The tables of a budget as formulas see them, each view made once; a table over several sheets has no range that one could name. */
import type { Budget } from '../../book/budget.js';
import type { TableId } from '../../forms/form.js';
import { TableView } from './view.js';

export class Tables {
  readonly #views = new Map<TableId, TableView[]>();

  constructor(readonly budget: Budget) {
    for (const table of budget.tables) {
      if (table.goesOn !== undefined) continue;
      const views = this.#views.get(table.form.id) ?? [];
      views.push(new TableView(table));
      this.#views.set(table.form.id, views);
    }
  }

  /** All instances of a table, none where the workbook lacks it. */
  of(id: TableId): readonly TableView[] {
    return this.#views.get(id) ?? [];
  }

  get all(): readonly TableView[] {
    return [...this.#views.values()].flat();
  }
}
