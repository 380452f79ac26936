import type { Budget } from '../book/budget.js';
import type { JournalEntry } from '../changes/journal.js';
import { BUILT_IN, type Catalogue } from '../codes/catalogue/catalogue.js';
import type { Finding, Outcome } from '../checks/outcome.js';
import type { Message } from '../locales/message.js';
import type { Area, Place } from '../sheet/place.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Forms } from './forms.js';
import type { HostProblem } from './problem.js';
import type { Saved } from '../sheet/saved.js';
import type { Switches } from './switches.js';

/** Everything that the pane shows, replaced as a whole when something changes. */
export interface SessionState {
  readonly phase: 'starting' | 'ready';
  /** Whether an add-in's writes keep the user's undo stack in this Excel (see `undoIsKept`). */
  readonly undoKept: boolean;
  readonly sheets: readonly Sheet[];
  readonly budget?: Budget;
  readonly outcomes: readonly Outcome[];
  /** When the outcomes were computed, in milliseconds since 1970. */
  readonly checkedAt?: number;
  /** An edit is being read; the outcomes are of the moment before. */
  readonly checking: boolean;
  /** What stands in the way now; goes away by itself when it is over. */
  readonly obstacle?: HostProblem;
  readonly manualCalculation: boolean;
  readonly selection?: Area;
  /** The finding that the user went to last. */
  readonly current?: Finding;
  readonly work?: Work;
  /** 修改记录, newest first. */
  readonly journal: readonly JournalEntry[];
  readonly switches: Switches;
  /** What is kept in the workbook by name: see `Session.save`. */
  readonly saved: Saved;
  /** Absent until the workbook was first read. */
  readonly forms?: Forms;
  /** The built-in catalogue, with the official lists and codes of one's own that are kept in the workbook. */
  readonly catalogue: Catalogue;
  /** Things said once, newest last, until the user closes them. */
  readonly notices: readonly Notice[];
}

/** Long work, with a way to stop it. */
export interface Work {
  readonly title: Message;
  readonly done: number;
  readonly total: number;
}

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly message: Message;
  /** What can be done about it at once. */
  readonly action?: 'turn-off-live-tidy';
  readonly at?: Place;
}

export const STARTING: SessionState = {
  phase: 'starting',
  undoKept: false,
  sheets: [],
  outcomes: [],
  checking: false,
  manualCalculation: false,
  journal: [],
  switches: { liveTidy: true, startWithWorkbook: false },
  saved: {},
  catalogue: BUILT_IN,
  notices: [],
};
