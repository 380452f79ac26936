/** An official list made ready for looking up. */
import { parentOf } from '../write-code.js';
import type { BudgetOfCode, CatalogueEntry } from './entries.js';
import type { OfficialList } from './overlays.js';

export class Listed {
  readonly names: ReadonlyMap<string, string>;
  readonly #parents = new Set<string>();
  readonly #budgets = new Set<BudgetOfCode | undefined>();

  /** @param budgetOf the budget of a code, where it is known */
  constructor(
    readonly list: OfficialList,
    budgetOf: (code: string) => BudgetOfCode | undefined,
  ) {
    this.names = new Map(list.entries);
    for (const code of this.names.keys()) {
      this.#parents.add(parentOf(code) ?? '');
      this.#budgets.add(budgetOf(code));
    }
  }

  /**
   * Whether the list would have this code if there were one: it has others below the same code, and others of the same budget (a list of the
   * general public budget alone says nothing about government funds).
   */
  covers(code: string, known: CatalogueEntry | undefined): boolean {
    return this.#parents.has(parentOf(code) ?? '') && (known === undefined || this.#budgets.has(known.budget));
  }
}
