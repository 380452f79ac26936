/**
 * The open workbook as the pane knows it: reads it, follows edits, checks, and applies lists of changes. It holds the only state of the
 * add-in; the pane shows it and asks for things.
 */
import type { Budget } from '../book/budget.js';
import type { Change } from '../changes/change.js';
import { planRevert } from '../changes/journal.js';
import type { Finding } from '../checks/outcome.js';
import type { Message } from '../locales/message.js';
import { parseArea, type Place } from '../sheet/place.js';
import { applyChanges } from './apply.js';
import { Checker } from './checker.js';
import { askFormats, reach, tidyTyped, typedAreas, writeAndRead } from './live-edit.js';
import { readKept } from './kept.js';
import { noted, takenBack, whatStays } from './journal-list.js';
import { Patience } from './patience.js';
import { Pending, type Taken } from './pending.js';
import { Notices } from './notices.js';
import type { HostProblem } from './problem.js';
import { type Snapshot, WorkbookReader } from './read.js';
import { runExcel } from './run.js';
import { readSaved, writeSaved } from './saved.js';
import { selectedArea, selectPlace } from './select.js';
import type { SessionOptions } from './session-options.js';
import type { SessionState } from './session-state.js';
import { StateStore } from './state-store.js';
import { readSwitches, saveStartup, type Switches } from './switches.js';
import { undoIsKept } from './undo-kept.js';
import { Undone } from './undone.js';
import { watchCalculation, watchWorkbook, type WorkbookEvent } from './watch.js';

const EDITING: HostProblem = { kind: 'edit-mode', detail: 'InvalidOperationInCellEditMode' };

export class Session {
  readonly #options: SessionOptions;
  readonly #reader = new WorkbookReader();
  readonly #pending = new Pending();
  readonly #undone = new Undone();
  readonly #patience: Patience;
  readonly #store = new StateStore();
  readonly #notices = new Notices(this.#store);
  readonly #checker: Checker;
  #started: Promise<void> | undefined;
  #running: Promise<void> | undefined;
  #calculationWatched = false;
  #cancelled = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#checker = new Checker(this.#store, this.#notices, options.now);
    this.#patience = new Patience(options.wait, (editing) => {
      if (editing) this.#store.set({ obstacle: EDITING });
      else this.#store.clear('obstacle');
    });
  }

  get state(): SessionState {
    return this.#store.now;
  }

  /** Calls back after every change of state; gives the way to stop it. */
  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Registers the events and reads the workbook for the first time; called again, it waits for that. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  async #start(): Promise<void> {
    const undoKept = undoIsKept();
    const started = await this.#patience.run(async (context) => {
      watchWorkbook(context, (event) => {
        this.#onEvent(event);
      });
      const saved = await readSaved(context);
      const switches = await readSwitches(saved);
      const { forms, catalogue, unreadable } = await readKept(saved, this.#options.formSets);
      this.#store.set({ saved, switches, undoKept, forms, catalogue });
      for (const message of unreadable) this.tell('warning', message);
      this.#show(await this.#reader.read(context));
      const { sheetId, address } = await selectedArea(context);
      this.#select(sheetId, address);
      await this.#watchCalculation(context);
    });
    this.#store.set({ phase: 'ready', ...(started.ok ? {} : { obstacle: started.problem }) });
  }

  /** Reads and checks everything again. */
  async recheck(): Promise<void> {
    this.#pending.everything();
    await this.#follow();
  }

  /** Resolves when no edit waits to be read. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Recalculates the workbook (manual calculation), then reads it again. */
  async calculate(): Promise<void> {
    const result = await this.#patience.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
    if (!result.ok) this.#notices.problem(result.problem);
    await this.recheck();
  }

  /**
   * Applies a list of changes that the user asked for, notes it in the 修改记录 and checks again.
   * @returns whether it was applied; if not, a notice says why and the workbook has been read anew.
   */
  async apply(changes: readonly Change[], title: Message): Promise<boolean> {
    if (changes.length === 0 || this.state.work) return false;
    this.#cancelled = false;
    this.#store.set({ work: { title, done: 0, total: 1 } });
    const applied: Change[] = [];
    try {
      const result = await runExcel((context) =>
        applyChanges(context, changes, {
          onProgress: (done, total) => {
            this.#store.set({ work: { title, done, total } });
          },
          isCancelled: () => this.#cancelled,
          onApplied: (some) => applied.push(...some),
          whileEditing: () => this.#patience.pause(),
        }),
      );
      if (!result.ok) this.#notices.problem(result.problem);
      return result.ok;
    } finally {
      if (applied.length > 0) this.#note(applied, title);
      this.#cancelled = false;
      this.#store.clear('work');
      await this.recheck();
    }
  }

  /** Stops long work after the present round trip. */
  cancel(): void {
    this.#cancelled = true;
    this.#patience.wake();
  }

  /** Takes back an entry of the 修改记录 as far as the cells still hold what was written. */
  async revert(id: number): Promise<boolean> {
    const entry = this.state.journal.find((candidate) => candidate.id === id);
    if (!entry) return false;
    await this.recheck();
    const { changes, kept } = planRevert(entry, this.state.sheets);
    const title: Message = { id: 'session.reverted', values: { changes: changes.length, kept: kept.length } };
    const stays = whatStays(entry);
    if (changes.length === 0) {
      this.tell('info', stays ?? { id: 'session.nothing-to-revert', values: {} });
      return false;
    }
    const done = await this.apply(changes, title);
    if (!done) return false;
    this.#undone.leave(changes);
    this.#store.set({ journal: takenBack(this.state.journal, id) });
    if (stays) this.tell('info', stays);
    return true;
  }

  /** Selects a cell in Excel. */
  async goTo(place: Place, finding?: Finding): Promise<void> {
    if (finding) this.#store.set({ current: finding });
    const result = await this.#patience.run((context) => selectPlace(context, place));
    if (!result.ok) this.#notices.problem(result.problem, place.sheet);
  }

  /**
   * Works in Excel for the pane, as often as Excel is busy with a cell; what Excel refuses is said.
   * @returns what the work gave, or `undefined` where Excel refused it.
   */
  async request<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T | undefined> {
    const result = await this.#patience.run(work);
    if (result.ok) return result.value;
    this.#notices.problem(result.problem);
    return undefined;
  }

  /** Keeps plain data in the workbook under a name, or forgets it (`undefined`). A write: only ever on a click. */
  async save(name: string, value: unknown): Promise<boolean> {
    const done = await this.request(async (context) => {
      await writeSaved(context, name, value);
      return true;
    });
    if (done) this.#store.set({ saved: { ...this.state.saved, [name]: value } });
    return done ?? false;
  }

  /** Reads the same sheets by what the user said of form set, year and codes. */
  use(said: Parameters<Checker['use']>[0]): void {
    this.#checker.use(said);
  }

  /** Saves the switches with the workbook. */
  async switchTo(switches: Switches): Promise<void> {
    if (!(await this.save('liveTidy', switches.liveTidy))) return;
    const saved = await this.request(() => saveStartup(switches));
    if (saved) this.#store.set({ switches });
  }

  /** Says something until the user closes it. */
  tell(...said: Parameters<Notices['tell']>): void {
    this.#notices.tell(...said);
  }

  closeNotice(id: number): void {
    this.#notices.close(id);
  }

  #onEvent(event: WorkbookEvent): void {
    this.#patience.wake();
    if (event.kind === 'selected') this.#select(event.sheetId, event.address);
    if (event.kind === 'calculated' && !this.state.manualCalculation) return;
    if (this.#pending.note(event)) void this.#follow();
  }

  #select(sheetId: string, address: string): void {
    const sheet = this.#reader.last.nameOf.get(sheetId);
    const area = parseArea(address.split(',')[0] ?? '');
    if (sheet === undefined || !area) this.#store.clear('selection');
    else this.#store.set({ selection: { sheet, ...area } });
  }

  /** Works off what waits; a second call while one runs joins it. */
  #follow(): Promise<void> {
    this.#running ??= this.#workOff().finally(() => {
      this.#running = undefined;
      this.#store.set({ checking: false });
      // An event may have come after the last look at what waits.
      return this.#pending.waits ? this.#follow() : undefined;
    });
    return this.#running;
  }

  async #workOff(): Promise<void> {
    while (this.#pending.waits) {
      const taken = this.#pending.take();
      this.#store.set({ checking: true });
      const result = await runExcel((context) => this.#followEdit(context, taken));
      if (result.ok) {
        this.#patience.over();
        continue;
      }
      if (result.problem.kind === 'edit-mode') {
        this.#pending.putBack(taken);
        await this.#patience.pause();
        continue;
      }
      this.#store.set({ obstacle: result.problem });
      if (result.problem.kind === 'missing' && !taken.everything) this.#pending.everything();
    }
  }

  async #followEdit(context: Excel.RequestContext, taken: Taken): Promise<void> {
    const before = this.state.budget;
    const only = reach(taken, before, this.#reader.last);
    const asked = askFormats(context, taken, before, this.#reader.last);
    const budget = this.#show(await this.#reader.read(context, only, asked.queue));
    await this.#watchCalculation(context);
    if (!this.state.switches.liveTidy) return;
    if (this.#pending.waits) {
      // Something was typed in between: what is to be tidied is worked out anew, for both edits at once.
      this.#pending.putBack(taken);
      return;
    }
    const changes = tidyTyped(budget, typedAreas(taken, this.#reader.last), this.#undone);
    if (changes.length === 0) return;
    this.#undone.wrote(changes);
    this.#show(await writeAndRead(context, this.#reader, changes, asked.formats(), only));
    this.#note(changes, { id: 'session.live-tidy', values: { count: changes.length } });
  }

  /** Once the user calculates by hand, recalculations are listened to; where Excel tells them apart, that counts as a write. */
  async #watchCalculation(context: Excel.RequestContext): Promise<void> {
    if (this.#calculationWatched || !this.state.manualCalculation) return;
    watchCalculation(context, (event) => {
      this.#onEvent(event);
    });
    await context.sync();
    this.#calculationWatched = true;
  }

  #show(snapshot: Snapshot): Budget {
    this.#undone.look(snapshot.sheets);
    return this.#checker.show(snapshot);
  }

  #note(changes: readonly Change[], title: Message): void {
    this.#store.set({ journal: noted(this.state.journal, this.#options.now(), title, changes) });
  }
}
