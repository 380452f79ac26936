import { type SessionState, STARTING } from './session-state.js';

/** Holds the session's state and tells whoever listens of every change. */
export class StateStore {
  readonly #listeners = new Set<() => void>();
  #now: SessionState = STARTING;

  get now(): SessionState {
    return this.#now;
  }

  /** Calls back after every change; gives the way to stop it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(part: Partial<SessionState>): void {
    this.#now = { ...this.#now, ...part };
    for (const listener of this.#listeners) listener();
  }

  clear(field: 'work' | 'obstacle' | 'selection'): void {
    if (this.#now[field] === undefined) return;
    const { [field]: _gone, ...rest } = this.#now;
    this.#now = rest;
    for (const listener of this.#listeners) listener();
  }
}
