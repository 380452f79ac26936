import { readBudget } from '../book/read-budget.js';
import type { Budget } from '../book/budget.js';
import { runChecks } from '../checks/run-checks.js';
import type { FormSet } from '../forms/form.js';
import type { Notices } from './notices.js';
import type { Snapshot } from './read.js';
import type { StateStore } from './state-store.js';

/** Turns readings of the workbook into budget and outcomes, both reusing what did not change. */
export class Checker {
  readonly #store: StateStore;
  readonly #notices: Notices;
  readonly #now: () => number;
  readonly #formSet: FormSet;
  #undoSaid = false;

  constructor(
    store: StateStore,
    notices: Notices,
    { formSet, now }: { readonly formSet: FormSet; readonly now: () => number },
  ) {
    this.#store = store;
    this.#notices = notices;
    this.#formSet = formSet;
    this.#now = now;
  }

  /** Takes a fresh reading into the state. */
  show({ sheets, manualCalculation }: Snapshot): Budget {
    const { budget: previous, outcomes: before, sheets: known } = this.#store.now;
    if (previous && sameList(sheets, known)) {
      this.#store.set({ manualCalculation, checkedAt: this.#now() });
      return previous;
    }
    const budget = readBudget(sheets, this.#formSet, previous ? { previous } : {});
    const outcomes = runChecks(budget, previous ? { previous: { budget: previous, outcomes: before } } : {});
    this.#store.set({ sheets, budget, outcomes, manualCalculation, checkedAt: this.#now() });
    this.#warnOfUndo(budget);
    return budget;
  }

  /** Where a write would cost the user the undo stack, that is said once, before anything is written, with the switch at hand. */
  #warnOfUndo(budget: Budget): void {
    const { undoKept, switches } = this.#store.now;
    if (undoKept || !switches.liveTidy || budget.tables.length === 0 || this.#undoSaid) return;
    this.#undoSaid = true;
    this.#notices.tell('warning', { id: 'session.undo-lost', values: {} }, 'turn-off-live-tidy');
  }
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
