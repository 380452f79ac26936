import { type Result, runExcel } from './run.js';

const FIRST = 400;
const LONGEST = 6_400;

/** Excel takes no call while a cell is edited. Waits for that to end: longer each time, and not a moment longer once Excel says anything. */
export class Patience {
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #tell: (editing: boolean) => void;
  #pause = FIRST;
  readonly #wakes = new Set<() => void>();

  /**
   * @param wait resolves after so many milliseconds.
   * @param tell called with `true` when a wait begins and with `false` when Excel has answered.
   */
  constructor(wait: (milliseconds: number) => Promise<void>, tell: (editing: boolean) => void) {
    this.#wait = wait;
    this.#tell = tell;
  }

  /** Runs a piece of work that can be begun again, as often as Excel is busy with a cell. */
  async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
    for (;;) {
      const result = await runExcel(work);
      if (result.ok) this.over();
      if (result.ok || result.problem.kind !== 'edit-mode') return result;
      await this.pause();
    }
  }

  /** Resolves when it is worth asking Excel again. */
  async pause(): Promise<void> {
    this.#tell(true);
    const pause = this.#pause;
    this.#pause = Math.min(LONGEST, pause * 2);
    await Promise.race([
      this.#wait(pause),
      new Promise<void>((resolve) => {
        this.#wakes.add(resolve);
      }),
    ]);
  }

  /** Excel raised an event, which it does not while a cell is edited, or the user wants an end: ask again at once. */
  wake(): void {
    for (const wake of this.#wakes) wake();
    this.#wakes.clear();
  }

  /** Excel answered: the next wait begins short. */
  over(): void {
    this.#pause = FIRST;
    this.#tell(false);
  }
}
