import type { Message } from '../locales/message.js';
import type { HostProblem } from './problem.js';
import type { Notice } from './session-state.js';
import type { StateStore } from './state-store.js';

/** Things that are said to the user until the user closes them; the same thing is said once. */
export class Notices {
  readonly #store: StateStore;
  #count = 0;

  constructor(store: StateStore) {
    this.#store = store;
  }

  tell(tone: Notice['tone'], message: Message, action?: Notice['action']): void {
    this.#count += 1;
    const notice: Notice = { id: this.#count, tone, message, ...(action ? { action } : {}) };
    const others = this.#store.now.notices.filter((one) => one.message.id !== message.id);
    this.#store.set({ notices: [...others, notice] });
  }

  close(id: number): void {
    this.#store.set({ notices: this.#store.now.notices.filter((notice) => notice.id !== id) });
  }

  /** Says what Excel refused. */
  problem(problem: HostProblem, where = problem.where ?? ''): void {
    this.tell(problem.kind === 'cancelled' ? 'info' : 'error', {
      id: `session.problem.${problem.kind}`,
      values: { where, detail: problem.detail },
    });
  }
}
