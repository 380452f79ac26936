import type { Change } from '../changes/change.js';
import { isEditMode, StopError } from './problem.js';

export interface ApplyOptions {
  /** Called after each round trip; long work shows how far it is. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between round trips; `true` ends the work with what was done so far. */
  readonly isCancelled?: () => boolean;
  /** Called with what stands in the workbook now, each change once, so that it can be noted even if the rest fails. */
  readonly onApplied?: (changes: readonly Change[]) => void;
  /** A cell is being edited: resolves when it is worth another try. Without it the work ends there. */
  readonly whileEditing?: () => Promise<void>;
}

/** The round trips of a list of changes, one after the other. Excel refuses a batch as a whole while a cell is edited: it is queued again then. */
export class ApplySteps {
  readonly #context: Excel.RequestContext;
  readonly #total: number;
  readonly #options: ApplyOptions;
  #done = 0;

  constructor(context: Excel.RequestContext, total: number, options: ApplyOptions) {
    this.#context = context;
    this.#total = total;
    this.#options = options;
  }

  /** Does something that can be begun again: a look, or taking back what was only half done. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isEditMode(error) || !this.#options.whileEditing) throw error;
        await this.#options.whileEditing();
        this.#stopIfCancelled();
      }
    }
  }

  /** Queues and sends one write of so many steps; `changes` are done with it. */
  async write(steps: number, changes: readonly Change[], queue: () => void | Promise<void>): Promise<void> {
    this.#stopIfCancelled();
    await this.read(async () => {
      await queue();
      await this.#context.sync();
    });
    this.#done += steps;
    this.applied(changes);
    this.#options.onProgress?.(this.#done, this.#total);
  }

  /** Tells of changes that stand in the workbook now. */
  applied(changes: readonly Change[]): void {
    if (changes.length > 0) this.#options.onApplied?.(changes);
  }

  #stopIfCancelled(): void {
    if (this.#options.isCancelled?.()) throw new StopError({ kind: 'cancelled', detail: 'cancelled' });
  }
}
