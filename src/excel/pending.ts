import type { WorkbookEvent } from './watch.js';

/** Edits that wait to be read, gathered over a burst of events. */
export class Pending {
  #everything = false;
  #list = false;
  #sheets = new Set<string>();
  #typed: { readonly sheetId: string; readonly address: string }[] = [];

  get waits(): boolean {
    return this.#everything || this.#list || this.#sheets.size > 0;
  }

  /** Notes an event; says whether it gives anything to do. What the add-in wrote itself it has read itself. */
  note(event: WorkbookEvent): boolean {
    if (event.kind === 'edited') {
      if (event.by === 'own') return false;
      this.#sheets.add(event.sheetId);
      if (event.change === 'cells' && event.by === 'user') {
        this.#typed.push({ sheetId: event.sheetId, address: event.address });
      }
      return true;
    }
    if (event.kind === 'selected') return false;
    if (event.kind === 'listed') this.#list = true;
    else this.everything();
    return true;
  }

  /** All sheets are to be read again. */
  everything(): void {
    this.#everything = true;
  }

  /** Takes all that waits. */
  take(): Taken {
    const taken = { everything: this.#everything, sheets: this.#sheets, typed: this.#typed };
    this.#everything = false;
    this.#list = false;
    this.#sheets = new Set();
    this.#typed = [];
    return taken;
  }

  /** Puts back what could not be read. */
  putBack(taken: Taken): void {
    this.#everything ||= taken.everything;
    this.#list = true;
    for (const id of taken.sheets) this.#sheets.add(id);
    this.#typed = [...taken.typed, ...this.#typed];
  }
}

export interface Taken {
  readonly everything: boolean;
  /** None: only the list of sheets is to be read. */
  readonly sheets: ReadonlySet<string>;
  /** What the user typed or pasted, sheet by sheet: the only places where anything may be tidied unasked. */
  readonly typed: readonly { readonly sheetId: string; readonly address: string }[];
}
