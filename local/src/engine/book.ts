import type { IMutationInfo, Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService, IUndoRedoService } from '@univerjs/core';
import { itemNotFound } from './excel-error.js';
import type { BookExtras, SetExtrasParams, SheetExtras } from './extras.js';
import { Extras } from './extras.js';

/** Who is at work while something changes: events and undo depend on it. */
export type Origin = 'user' | 'addin' | 'remote';

interface Journal {
  undos: IMutationInfo[];
  redos: IMutationInfo[];
}

/** The open workbook in Univer's hands, with our own additions and one way to change either. */
export class Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  readonly extras = new Extras();
  origin: Origin = 'user';
  private journal: Journal | null = null;

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheetIds(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  has(id: string): boolean {
    return Boolean(this.workbook.getSheetBySheetId(id));
  }

  /** Sheets are found as Excel finds them: by name without regard to case. */
  sheetId(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.workbook
      .getSheets()
      .find((sheet) => sheet.getName().toLowerCase() === wanted)
      ?.getSheetId();
  }

  active(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  /** Executes one mutation; what takes it back is kept if an undoable change is open. */
  apply(mutation: IMutationInfo, undos: readonly IMutationInfo[]): void {
    const redo: IMutationInfo = { id: mutation.id, params: structuredClone(mutation.params) };
    this.commands.syncExecuteCommand(mutation.id, mutation.params);
    if (!this.journal) return;
    this.journal.undos.unshift(...undos);
    this.journal.redos.push(redo);
  }

  /** Runs `work` as one step of undo. */
  async step<T>(work: () => Promise<T> | T): Promise<T> {
    if (this.journal) return await work();
    const journal: Journal = { undos: [], redos: [] };
    this.journal = journal;
    try {
      return await work();
    } finally {
      this.journal = null;
      if (journal.redos.length > 0) {
        this.undoRedo.pushUndoRedo({
          unitID: this.unitId,
          undoMutations: journal.undos,
          redoMutations: journal.redos,
        });
      }
    }
  }

  setSheetExtras(sheet: string, change: Partial<SheetExtras>): void {
    const before = this.extras.sheet(sheet);
    const params: SetExtrasParams = { unitId: this.unitId, change: { sheet, extras: { ...before, ...change } } };
    const back: SetExtrasParams = { unitId: this.unitId, change: { sheet, extras: before } };
    this.apply({ id: Extras.MUTATION, params }, [{ id: Extras.MUTATION, params: back }]);
  }

  setBookExtras(change: Partial<BookExtras>): void {
    const before = this.extras.book;
    const params: SetExtrasParams = { unitId: this.unitId, change: { sheet: null, extras: { ...before, ...change } } };
    const back: SetExtrasParams = { unitId: this.unitId, change: { sheet: null, extras: before } };
    this.apply({ id: Extras.MUTATION, params }, [{ id: Extras.MUTATION, params: back }]);
  }
}
