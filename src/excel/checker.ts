import { readBudget } from '../book/read-budget.js';
import type { Budget } from '../book/budget.js';
import { runChecks } from '../checks/run-checks.js';
import { recogniseForm } from '../book/recognise-form.js';
import type { Sheet } from '../sheet/sheet.js';
import { chosenForm, knownForms } from './forms.js';
import type { Notices } from './notices.js';
import type { Snapshot } from './read.js';
import type { SessionState } from './session-state.js';
import type { StateStore } from './state-store.js';

/** Turns readings of the workbook into budget and outcomes, both reusing what did not change. */
export class Checker {
  readonly #store: StateStore;
  readonly #notices: Notices;
  readonly #now: () => number;
  #shown: Snapshot | undefined;
  #undoSaid = false;

  constructor(store: StateStore, notices: Notices, now: () => number) {
    this.#store = store;
    this.#notices = notices;
    this.#now = now;
  }

  /** Takes a fresh reading into the state. */
  show(snapshot: Snapshot): Budget {
    const { sheets, manualCalculation } = snapshot;
    const { budget: previous, outcomes: before, sheets: known } = this.#store.now;
    this.#shown = snapshot;
    if (previous && sameList(sheets, known)) {
      this.#store.set({ manualCalculation, checkedAt: this.#now() });
      return previous;
    }
    const budget = this.#read(sheets, previous);
    const outcomes = runChecks(budget, previous ? { previous: { budget: previous, outcomes: before } } : {});
    this.#store.set({ sheets, budget, outcomes, manualCalculation, checkedAt: this.#now() });
    this.#warnOfUndo(budget);
    return budget;
  }

  /** The user has said which form set or year it is, or form sets or codes came or went: the same sheets are read anew. */
  use(said: Partial<Pick<SessionState, 'forms' | 'catalogue'>>): void {
    this.#store.set({ ...said, sheets: [] });
    if (this.#shown) this.show(this.#shown);
  }

  /**
   * By the form set that the user chose, else by the one that is recognised: at first, and when sheets came, went or were renamed, since
   * what is typed changes figures, not tables.
   */
  #read(sheets: readonly Sheet[], previous: Budget | undefined): Budget {
    const { forms, catalogue } = this.#store.now;
    if (!forms) throw new Error('the forms are known before the first reading');
    const { year } = forms.chosen;
    const said = { catalogue, ...(year === undefined ? {} : { year }) };
    const chosen = chosenForm(forms);
    if (chosen) return readBudget(sheets, chosen, { ...said, ...(previous ? { previous } : {}) });
    const known = knownForms(forms);
    if (previous && known.includes(previous.form) && sameNames(sheets, this.#store.now.sheets)) {
      return readBudget(sheets, previous.form, { ...said, previous });
    }
    const { budget, tied } = recogniseForm(sheets, known, said);
    this.#store.set({ forms: { ...forms, tied } });
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

function sameNames(a: readonly Sheet[], b: readonly Sheet[]): boolean {
  return a.length === b.length && a.every(({ name }, index) => name === b[index]?.name);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
