import type { Univer } from '@univerjs/core';
import type { CellValue } from '../../../src/sheet/sheet.js';
import type { BookContent, CalculationMode, Rect } from './content.js';

/**
 * Which Excel is played: `excel2021` knows ExcelApi 1.14 and loses the undo stack at every write of an add-in,
 * `microsoft365` knows everything that office.js knows and undoes most of what an add-in writes.
 */
export type Profile = 'excel2021' | 'microsoft365';

export interface HostOptions {
  readonly profile: Profile;
  /** What is open; a workbook with one empty sheet if missing. */
  readonly content?: BookContent;
  /**
   * A Univer with its plugins registered (core, sheets, engine-formula, sheets-formula at least; in the browser the UI plugins
   * too) and no workbook in it yet. The host makes one of its own, without UI, if missing. Do not register Univer's conditional
   * formatting plugins: the host keeps the marks and paints them through a cell interceptor.
   */
  readonly univer?: Univer;
  /** The workbook's name, as Excel's title shows it; `工作簿1` if missing. */
  readonly name?: string;
  /** Opens a workbook in a window of its own, from a file or empty (`Excel.createWorkbook`); missing: it can't. */
  readonly openNew?: OpenNew;
}

/** @throws Error if the file is no workbook */
export type OpenNew = (file: Uint8Array | undefined) => Promise<void>;

/** One event as office.js takes it: `[[65536, type, target, JSON.stringify(args), id, false]]`. */
export interface HostEvent {
  /** The `eventType` numbers of office.js' GenericEventHandlers. */
  readonly type: number;
  /** The sheet's id, or `Workbook`. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export type Unsubscribe = () => void;

/** One request of office.js, as it arrives. */
export interface Exchange {
  readonly batch: unknown;
  /** Request flags: 1 writes, 16 undoable, 256 merges undo groups. */
  readonly flags: number;
}

/** What came and went, for benches and tests. */
export interface Traffic {
  /** One entry a batch, oldest first; office.js' own housekeeping (telemetry, references) is `internal`. */
  readonly batches: readonly BatchRecord[];
  clear(): void;
}

export interface BatchRecord {
  readonly flags: number;
  readonly writes: boolean;
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly internal: boolean;
}

/** A cell whose mark is on, with the index of the mark in the sheet's list. */
export interface Flag {
  readonly row: number;
  readonly column: number;
  readonly mark: number;
}

/** The open workbook, standing in for Excel. Everything that takes a sheet takes its id; `sheetId(name)` finds it. */
export interface Host {
  readonly profile: Profile;
  /** Id of Univer's workbook unit. */
  readonly unitId: string;
  readonly univer: Univer;
  readonly user: UserActions;
  readonly traffic: Traffic;

  /** Runs one batch of office.js and gives its answer, `{Results}` or `{Error}`; never rejects. */
  execute(exchange: Exchange): Promise<BatchAnswer>;
  /** Office's own requirement matrix, the JSON text that start-up answers (`{"ExcelApi":1.14,…}`). */
  requirements(): string;
  /** Events that Excel raises, for every listener at once; office.js filters by type and target. */
  onEvent(listener: (event: HostEvent) => void): Unsubscribe;
  /** Called after anything on screen may have changed (values, marks, sheets, mode). */
  onRefresh(listener: () => void): Unsubscribe;

  /** Everything that is open, as plain data, for saving. */
  content(): BookContent;
  sheetIds(): readonly string[];
  sheetId(name: string): string | undefined;
  sheetName(id: string): string | undefined;
  activeSheet(): string;

  value(sheet: string, row: number, column: number): CellValue;
  /** `''` if the cell has no formula. */
  formula(sheet: string, row: number, column: number): string;
  /** What the cell shows. */
  text(sheet: string, row: number, column: number): string;

  /** Cells whose mark (conditional format) is on now. */
  flagged(sheet: string): readonly Flag[];

  /** Document settings, as `Office.context.document.settings` saves them (method WriteSettings). */
  settings(): Readonly<Record<string, unknown>>;
  writeSettings(settings: Readonly<Record<string, unknown>>): void;
  /** `Office.addin.setStartupBehavior`. */
  startupBehavior(): 'None' | 'Load';

  calculationMode(): CalculationMode;
  /** Resolves when all that was written is calculated, its events are out and the marks are fresh. */
  settled(): Promise<void>;
  dispose(): void;
}

export interface BatchAnswer {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/**
 * What a person does at the keyboard; each resolves when the workbook is calculated and its events are out.
 * Addresses are A1 names without a sheet (`E7`, `A5:C9`, `5:7`, `B:C`).
 */
export interface UserActions {
  /** Types into one cell in Excel's manner: a number, percentage, date, formula, TRUE, text; `@` cells keep text; `''` clears. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Pastes a block at its top left cell; text is read as if typed. One event, without details. */
  paste(
    sheet: string,
    address: string,
    block: readonly (readonly (string | number | boolean | null)[])[],
  ): Promise<void>;
  /** The Delete key: contents go, formats stay. */
  clear(sheet: string, address: string): Promise<void>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Steps that undo could take back now. */
  undoDepth(): number;
  insertRows(sheet: string, row: number, count?: number): Promise<void>;
  deleteRows(sheet: string, row: number, count?: number): Promise<void>;
  insertColumns(sheet: string, column: number, count?: number): Promise<void>;
  deleteColumns(sheet: string, column: number, count?: number): Promise<void>;
  addSheet(name?: string): Promise<string>;
  deleteSheet(sheet: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  moveSheet(sheet: string, position: number): Promise<void>;
  hideSheet(sheet: string, hidden: boolean): Promise<void>;
  activate(sheet: string): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  selection(): { readonly sheet: string; readonly areas: readonly Rect[] };
  /** Starts and ends editing a cell; batches that arrive in between fail with InvalidOperationInCellEditMode. */
  editMode(on: boolean): void;
  protectSheet(sheet: string, on: boolean): Promise<void>;
  setCalculation(mode: CalculationMode): Promise<void>;
  /** F9. */
  calculate(): Promise<void>;
  /** Another author's edit, arriving by co-authoring (source Remote). */
  remoteType(sheet: string, address: string, text: string): Promise<void>;
}
