import type { Univer } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { createSession } from '../batch/session.js';
import { Book } from './book.js';
import type { Origin } from './book.js';
import { Calculation } from './calculation.js';
import { Cells } from './cells.js';
import { Changes } from './changes.js';
import type { BookContent } from './content.js';
import { dump } from './dump.js';
import { showEmptyFormats } from './empty-format.js';
import { Evaluator } from './evaluator.js';
import { fillExtras } from './fill-extras.js';
import { followStructure } from './follow.js';
import { Grid } from './grid.js';
import type { BatchAnswer, Exchange, Flag, Host, HostEvent, HostOptions, Profile, Unsubscribe } from './host.js';
import { Lines } from './lines.js';
import { MarkPaint } from './mark-paint.js';
import { Marks } from './marks.js';
import { Names } from './names.js';
import type { Parts } from './parts.js';
import { requirementSets } from './requirements.js';
import { SheetList } from './sheet-list.js';
import { newSheetId, workbookData } from './snapshot.js';
import { Structure } from './structure.js';
import { TrafficLog } from './traffic.js';
import { headlessUniver } from './univer-headless.js';
import { User } from './user.js';

/** Milliseconds between an answer and the events of what it did: office.js hooks up new handlers after the answer. */
const EVENT_DELAY = 5;

const EMPTY: BookContent = { sheets: [{ name: 'Sheet1', cells: [] }] };

/** Opens a workbook and stands in for Excel; resolves when it is calculated. */
export async function openHost(options: HostOptions): Promise<Host> {
  const host = new OpenHost(options);
  await host.start();
  return host;
}

class OpenHost implements Host {
  readonly profile: Profile;
  readonly univer: Univer;
  readonly user: User;
  readonly traffic = new TrafficLog();
  private readonly parts: Parts;
  private readonly paint: MarkPaint | undefined;
  private readonly emptyFormats: { dispose(): void } | undefined;
  private readonly session: (exchange: Exchange) => Promise<BatchAnswer>;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly refreshers = new Set<() => void>();
  private readonly ours: boolean;
  private readonly following: { dispose(): void };
  private readonly registered: { dispose(): void };
  private queue: Promise<unknown> = Promise.resolve();
  private delivery: Promise<void> = Promise.resolve();
  private acting = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: HostOptions) {
    this.profile = options.profile;
    this.ours = options.univer === undefined;
    this.univer = options.univer ?? headlessUniver();
    const content = options.content ?? EMPTY;
    const ids = content.sheets.map(newSheetId);
    const workbook = this.univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(content, ids, options.name),
    );
    const book = new Book(this.univer, workbook);
    book.injector.get(IUniverInstanceService).focusUnit(book.unitId);
    this.registered = book.extras.register(book.commands);
    const grid = new Grid(book);
    const cells = new Cells(book, grid);
    const changes = new Changes(book, grid, () => {
      this.later();
    });
    const calculation = new Calculation(book);
    const evaluator = new Evaluator(book);
    const parts: Parts = {
      book,
      grid,
      cells,
      lines: new Lines(book, grid, cells),
      structure: new Structure(book, grid, cells, changes),
      sheets: new SheetList(book, cells, changes),
      names: new Names(book),
      changes,
      calculation,
      evaluator,
      marks: new Marks(book, evaluator),
      calculate: async () => {
        await calculation.run();
      },
    };
    this.parts = parts;
    this.following = followStructure(book);
    this.paint = this.ours ? undefined : new MarkPaint(book);
    this.emptyFormats = this.ours ? undefined : showEmptyFormats(book);
    this.user = new User(parts, (origin, work) => this.act(origin, work));
    this.session = createSession(parts, this.profile, this.user, this.traffic, options.openNew);
    fillExtras(parts, content, ids);
  }

  get unitId(): string {
    return this.parts.book.unitId;
  }

  async start(): Promise<void> {
    await this.inTurn(async () => {
      await this.parts.calculation.idle();
      await this.parts.calculation.runAll();
      this.parts.changes.take();
      this.refresh();
    });
  }

  /** The add-in hears of its own writes after their answer, as in Excel. */
  async execute(exchange: Exchange): Promise<BatchAnswer> {
    const events: HostEvent[] = [];
    const answer = await this.act('addin', () => this.session(exchange), events);
    if (events.length > 0) this.deliverLater(events);
    return answer;
  }

  requirements(): string {
    return JSON.stringify(requirementSets(this.profile));
  }

  onEvent(listener: (event: HostEvent) => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onRefresh(listener: () => void): Unsubscribe {
    this.refreshers.add(listener);
    return () => this.refreshers.delete(listener);
  }

  content(): BookContent {
    return dump(this.parts.book, this.parts.grid, this.parts.sheets);
  }

  sheetIds(): readonly string[] {
    return this.parts.book.sheetIds();
  }

  sheetId(name: string): string | undefined {
    return this.parts.book.sheetId(name);
  }

  sheetName(id: string): string | undefined {
    return this.parts.book.has(id) ? this.parts.book.sheet(id).getName() : undefined;
  }

  activeSheet(): string {
    return this.parts.book.active();
  }

  value(sheet: string, row: number, column: number): ReturnType<Grid['value']> {
    return this.parts.grid.value(sheet, row, column);
  }

  formula(sheet: string, row: number, column: number): string {
    return this.parts.grid.formula(sheet, row, column);
  }

  text(sheet: string, row: number, column: number): string {
    return this.parts.grid.text(sheet, row, column);
  }

  flagged(sheet: string): readonly Flag[] {
    return this.parts.marks.flagged(sheet);
  }

  settings(): Readonly<Record<string, unknown>> {
    return this.parts.book.extras.book.settings;
  }

  writeSettings(settings: Readonly<Record<string, unknown>>): void {
    this.parts.book.setBookExtras({ settings });
  }

  startupBehavior(): 'None' | 'Load' {
    return this.parts.book.extras.book.startup;
  }

  calculationMode(): ReturnType<Host['calculationMode']> {
    return this.parts.book.extras.book.calculation;
  }

  async settled(): Promise<void> {
    await this.act('user', () => undefined);
    await this.delivery;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.parts.changes.dispose();
    this.parts.calculation.dispose();
    this.following.dispose();
    this.registered.dispose();
    this.paint?.dispose();
    this.emptyFormats?.dispose();
    this.listeners.clear();
    this.refreshers.clear();
    if (this.ours) this.univer.dispose();
    else this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  /** One thing after another: an action, its calculation, its events (into `events` if they are to wait). */
  private act<T>(origin: Origin, work: () => Promise<T> | T, events?: HostEvent[]): Promise<T> {
    return this.inTurn(async () => {
      if (!events) await this.delivery;
      this.deliver(await this.flush());
      this.parts.book.origin = origin;
      try {
        return await work();
      } finally {
        const raised = await this.flush();
        if (events) events.push(...raised);
        else this.deliver(raised);
        this.parts.book.origin = 'user';
      }
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(async () => {
      this.acting = true;
      try {
        return await work();
      } finally {
        this.acting = false;
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Something was done through the grid itself: tell it when its command is over. */
  private later(): void {
    if (this.acting) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settled(), 0);
  }

  private async flush(): Promise<readonly HostEvent[]> {
    const { book, calculation, changes } = this.parts;
    if (book.extras.book.calculation !== 'Manual') await calculation.run();
    const events = changes.take();
    if (changes.touched) this.refresh();
    return events;
  }

  private deliver(events: readonly HostEvent[]): void {
    for (const event of events) for (const listener of this.listeners) listener(event);
  }

  private deliverLater(events: readonly HostEvent[]): void {
    this.delivery = this.delivery.then(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            this.deliver(events);
            resolve();
          }, EVENT_DELAY);
        }),
    );
  }

  private refresh(): void {
    const { book, changes, marks } = this.parts;
    changes.touched = false;
    marks.forget();
    this.paint?.show(book.active(), marks.flagged(book.active()));
    for (const refresher of this.refreshers) refresher();
  }
}
