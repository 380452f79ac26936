import { IUniverInstanceService, RedoCommand, UndoCommand } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { Origin } from './book.js';
import type { Input } from './cells.js';
import { selectedRect } from './event-args.js';
import type { CalculationMode, Rect } from './content.js';
import { accessDenied, invalidArgument } from './excel-error.js';
import type { UserActions } from './host.js';
import type { Parts } from './parts.js';
import { parseRect, wholeColumns, wholeRows } from './rects.js';

/** How the host runs something: calculates after it, tells its events. */
export type Act = <T>(origin: Origin, work: () => Promise<T> | T) => Promise<T>;

/** A person at the keyboard. */
export class User implements UserActions {
  editing = false;

  constructor(
    private readonly parts: Parts,
    private readonly act: Act,
  ) {}

  type(sheet: string, address: string, text: string): Promise<void> {
    return this.typeAs('user', sheet, address, text);
  }

  remoteType(sheet: string, address: string, text: string): Promise<void> {
    return this.typeAs('remote', sheet, address, text);
  }

  async paste(sheet: string, address: string, block: readonly (readonly Input[])[]): Promise<void> {
    await this.edit(sheet, 'user', () => {
      const rect = rectAt(address);
      this.parts.cells.put(sheet, rect.top, rect.left, block, new Date());
    });
  }

  async clear(sheet: string, address: string): Promise<void> {
    await this.edit(sheet, 'user', () => {
      this.parts.cells.clear(sheet, rectAt(address), 'Contents');
    });
  }

  undo(): Promise<boolean> {
    return this.history(UndoCommand.id, () => this.undoDepth() > 0);
  }

  redo(): Promise<boolean> {
    return this.history(RedoCommand.id, () => this.redoDepth() > 0);
  }

  undoDepth(): number {
    return this.status().undos;
  }

  async insertRows(sheet: string, row: number, count = 1): Promise<void> {
    await this.shape(sheet, () => {
      this.parts.structure.insertRows(sheet, row, count);
    });
  }

  async deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    await this.shape(sheet, () => {
      this.parts.structure.deleteRows(sheet, row, count);
    });
  }

  async insertColumns(sheet: string, column: number, count = 1): Promise<void> {
    await this.shape(sheet, () => {
      this.parts.structure.insertColumns(sheet, column, count);
    });
  }

  async deleteColumns(sheet: string, column: number, count = 1): Promise<void> {
    await this.shape(sheet, () => {
      this.parts.structure.deleteColumns(sheet, column, count);
    });
  }

  /** Excel cannot undo what happens to sheets: adding, deleting or moving one empties the stack. */
  addSheet(name?: string): Promise<string> {
    return this.act('user', () => {
      const id = this.parts.sheets.addSheet(name);
      this.parts.sheets.activate(id);
      this.forgetHistory();
      return id;
    });
  }

  deleteSheet(sheet: string): Promise<void> {
    return this.act('user', () => {
      this.parts.sheets.deleteSheet(sheet);
      this.forgetHistory();
    });
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    return this.act('user', () => {
      this.parts.sheets.renameSheet(sheet, name);
    });
  }

  moveSheet(sheet: string, position: number): Promise<void> {
    return this.act('user', () => {
      this.parts.sheets.moveSheet(sheet, position);
      this.forgetHistory();
    });
  }

  hideSheet(sheet: string, hidden: boolean): Promise<void> {
    return this.act('user', () => {
      this.parts.sheets.setVisibility(sheet, hidden ? 'Hidden' : 'Visible');
    });
  }

  activate(sheet: string): Promise<void> {
    return this.act('user', () => {
      this.parts.sheets.activate(sheet);
    });
  }

  select(sheet: string, address: string): Promise<void> {
    return this.act('user', () => {
      this.parts.sheets.select(sheet, address.split(',').map(rectAt));
    });
  }

  selection(): { readonly sheet: string; readonly areas: readonly Rect[] } {
    const { book } = this.parts;
    const selections = book.injector.get(SheetsSelectionsService).getCurrentSelections();
    const sheet = book.active();
    const target = book.sheet(sheet);
    const areas = selections.map((selection) => {
      const { startRow, endRow, startColumn, endColumn, rangeType } = selection.range;
      const rect = selectedRect({ startRow, endRow, startColumn, endColumn, rangeType });
      const allRows = startRow === 0 && endRow >= target.getRowCount() - 1;
      const allColumns = startColumn === 0 && endColumn >= target.getColumnCount() - 1;
      if (allColumns) return wholeRows(startRow, endRow);
      return allRows ? wholeColumns(startColumn, endColumn) : rect;
    });
    return { sheet, areas: areas.length > 0 ? areas : [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  editMode(on: boolean): void {
    this.editing = on;
  }

  protectSheet(sheet: string, on: boolean): Promise<void> {
    return this.act('user', () => {
      this.parts.book.setSheetExtras(sheet, { protected: on });
    });
  }

  async setCalculation(mode: CalculationMode): Promise<void> {
    await this.act('user', () => {
      this.parts.book.setBookExtras({ calculation: mode });
    });
    if (mode !== 'Manual') await this.calculate();
  }

  calculate(): Promise<void> {
    return this.act('user', () => this.parts.calculate());
  }

  private async typeAs(origin: Origin, sheet: string, address: string, text: string): Promise<void> {
    await this.edit(sheet, origin, () => {
      const rect = rectAt(address);
      this.parts.cells.put(sheet, rect.top, rect.left, [[text]], new Date());
    });
  }

  /** A step of undo for this user; what others do is not theirs to undo. */
  private async edit(sheet: string, origin: Origin, work: () => void): Promise<void> {
    if (this.parts.book.extras.sheet(sheet).protected) throw accessDenied();
    await this.act(origin, () => (origin === 'remote' ? work() : this.parts.book.step(work)));
  }

  private async shape(sheet: string, work: () => void): Promise<void> {
    if (this.parts.book.extras.sheet(sheet).protected) throw accessDenied();
    await this.act('user', work);
  }

  private history(command: string, possible: () => boolean): Promise<boolean> {
    return this.act('user', () => {
      const { book } = this.parts;
      book.injector.get(IUniverInstanceService).focusUnit(book.unitId);
      return possible() && book.commands.syncExecuteCommand(command);
    });
  }

  private forgetHistory(): void {
    this.parts.book.undoRedo.clearUndoRedo(this.parts.book.unitId);
  }

  private redoDepth(): number {
    return this.status().redos;
  }

  private status(): { undos: number; redos: number } {
    const { book } = this.parts;
    book.injector.get(IUniverInstanceService).focusUnit(book.unitId);
    let status = { undos: 0, redos: 0 };
    book.undoRedo.undoRedoStatus$.subscribe((now) => (status = now)).unsubscribe();
    return status;
  }
}

/** @throws ExcelError InvalidArgument for what is no address */
function rectAt(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw invalidArgument(`address ${address}`);
  return rect;
}
