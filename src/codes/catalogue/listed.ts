/** An official list made ready for looking up. */
import { parentOf } from '../write-code.js';
import type { BudgetOfCode, CatalogueEntry } from './entries.js';
import type { OfficialList } from './overlays.js';

/** What is known beside the list. */
export interface BesideList {
  /** The budget of a code, where it is known. */
  readonly budgetOf: (code: string) => BudgetOfCode | undefined;
  /** How many 类 of the classification are in force in the list's year. */
  readonly classes: number;
}

export class Listed {
  readonly names: ReadonlyMap<string, string>;
  readonly #parents = new Set<string>();
  readonly #hasClasses: boolean;
  readonly #budgets = new Set<BudgetOfCode | undefined>();

  constructor(
    readonly list: OfficialList,
    { budgetOf, classes }: BesideList,
  ) {
    this.names = new Map(list.entries);
    let own = 0;
    for (const code of this.names.keys()) {
      const parent = parentOf(code);
      if (parent === undefined) own += 1;
      else this.#parents.add(parent);
      this.#budgets.add(budgetOf(code));
    }
    this.#hasClasses = own * 2 >= classes;
  }

  /**
   * Whether the list would have this code if there were one: it has others below the same code, and others of the same budget (a list of the
   * general public budget alone says nothing about government funds). A 类 is missing only from a list of most 类: an extract of one says nothing about others.
   */
  covers(code: string, known: CatalogueEntry | undefined): boolean {
    const parent = parentOf(code);
    const isBeside = parent === undefined ? this.#hasClasses : this.#parents.has(parent);
    return isBeside && (known === undefined || this.#budgets.has(known.budget));
  }
}
