import type { ICommandInfo, IMutationInfo } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import { isRecord, numberAt, recordAt, textAt } from './command-params.js';
import type { LayoutContent, Rect } from './content.js';
import type { Mark, SetExtrasParams, SheetExtras } from './extras.js';
import { Extras } from './extras.js';
import type { Shift } from './shift.js';
import { dropSheetInFormula, reanchorFormula, renameInFormula, shiftFormula, shiftRect, shiftSpan } from './shift.js';

/** Univer's types leave this command's id out. */
const INSERT_ROW = 'sheet.command.insert-row';

/** Marks, print areas and print titles follow rows and columns that come and go, as part of the same step of undo. */
export function followStructure(book: Book): { dispose(): void } {
  const interceptors = book.injector.get(SheetInterceptorService);
  return interceptors.interceptCommand({
    getMutations: (command) => extrasMutations(book, command),
  });
}

function extrasMutations(book: Book, command: ICommandInfo): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const change = extrasChange(book, command);
  if (!change) return { redos, undos };
  for (const sheet of book.sheetIds()) {
    const before = book.extras.sheet(sheet);
    const after = change(sheet, before);
    if (after === before) continue;
    const redo: SetExtrasParams = { unitId: book.unitId, change: { sheet, extras: after } };
    const undo: SetExtrasParams = { unitId: book.unitId, change: { sheet, extras: before } };
    redos.push({ id: Extras.MUTATION, params: redo });
    undos.push({ id: Extras.MUTATION, params: undo });
  }
  return { redos, undos };
}

type ExtrasEdit = (sheet: string, extras: SheetExtras) => SheetExtras;

function extrasChange(book: Book, command: ICommandInfo): ExtrasEdit | undefined {
  const params: unknown = command.params;
  if (!isRecord(params)) return undefined;
  const sheet = textAt(params, 'subUnitId') || book.active();
  if (!book.has(sheet)) return undefined;
  const name = book.sheet(sheet).getName();
  if (command.id === SetWorksheetNameCommand.id) {
    return editFormulas((formula) => renameInFormula(formula, name, textAt(params, 'name')));
  }
  if (command.id === RemoveSheetCommand.id) return editFormulas((formula) => dropSheetInFormula(formula, name));
  const shift = shiftOf(sheet, command.id, recordAt(params, 'range'));
  if (!shift) return undefined;
  return (id, extras) => shiftExtras(extras, book.sheet(id).getName(), name, shift, id === sheet);
}

function shiftOf(sheet: string, command: string, range: Record<string, unknown>): Shift | undefined {
  const [top, bottom] = [numberAt(range, 'startRow'), numberAt(range, 'endRow')];
  const [left, right] = [numberAt(range, 'startColumn'), numberAt(range, 'endColumn')];
  const rows = { sheet, axis: 'row', at: top, count: bottom - top + 1 } as const;
  const columns = { sheet, axis: 'column', at: left, count: right - left + 1 } as const;
  switch (command) {
    case INSERT_ROW:
      return { ...rows, kind: 'insert' };
    case RemoveRowCommand.id:
      return { ...rows, kind: 'delete' };
    case InsertColCommand.id:
      return { ...columns, kind: 'insert' };
    case RemoveColCommand.id:
      return { ...columns, kind: 'delete' };
    case InsertRangeMoveDownCommand.id:
      return { ...rows, kind: 'insert', band: [left, right] };
    case DeleteRangeMoveUpCommand.id:
      return { ...rows, kind: 'delete', band: [left, right] };
    case InsertRangeMoveRightCommand.id:
      return { ...columns, kind: 'insert', band: [top, bottom] };
    case DeleteRangeMoveLeftCommand.id:
      return { ...columns, kind: 'delete', band: [top, bottom] };
    default:
      return undefined;
  }
}

function editFormulas(edit: (formula: string) => string): ExtrasEdit {
  return (_sheet, extras) => {
    const marks = extras.marks.map((mark) => {
      const formula = edit(mark.formula);
      return formula === mark.formula ? mark : { ...mark, formula };
    });
    return marks.some((mark, index) => mark !== extras.marks[index]) ? { ...extras, marks } : extras;
  };
}

function shiftExtras(extras: SheetExtras, home: string, shifted: string, shift: Shift, own: boolean): SheetExtras {
  const marks = extras.marks.flatMap((mark) => shiftMark(mark, home, shifted, shift, own));
  const layout = own ? shiftLayout(extras.layout, shift) : extras.layout;
  const same = marks.length === extras.marks.length && marks.every((mark, index) => mark === extras.marks[index]);
  return same && layout === extras.layout ? extras : { ...extras, marks, layout };
}

function shiftMark(mark: Mark, home: string, shifted: string, shift: Shift, own: boolean): Mark[] {
  const ranges = own ? shiftRects(mark.ranges, shift) : mark.ranges;
  const [before] = mark.ranges;
  const [after] = ranges;
  if (!before || !after) return [];
  const [was, is] = shift.axis === 'row' ? [before.top, after.top] : [before.left, after.left];
  const firstGone = own && shift.kind === 'delete' && ranges !== mark.ranges && !shiftSpan(was, was, shift);
  const formula = firstGone
    ? reanchorFormula(mark.formula, home, shift, is - was)
    : shiftFormula(mark.formula, home, shifted, shift);
  return formula === mark.formula && ranges === mark.ranges ? [mark] : [{ ...mark, formula, ranges }];
}

function shiftRects(rects: readonly Rect[], shift: Shift): readonly Rect[] {
  const moved = rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
  const same = moved.length === rects.length && moved.every((rect, index) => sameRect(rect, rects[index]));
  return same ? rects : moved;
}

function sameRect(a: Rect, b: Rect | undefined): boolean {
  return a.top === b?.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function shiftLayout(layout: LayoutContent, shift: Shift): LayoutContent {
  const { printArea, titleRows, titleColumns, ...rest } = layout;
  const rows = shift.axis === 'row' && !shift.band && titleRows ? shiftSpan(...titleRows, shift) : titleRows;
  const columns =
    shift.axis === 'column' && !shift.band && titleColumns ? shiftSpan(...titleColumns, shift) : titleColumns;
  return {
    ...rest,
    ...(printArea ? { printArea: shiftRects(printArea, shift) } : {}),
    ...(rows ? { titleRows: rows } : {}),
    ...(columns ? { titleColumns: columns } : {}),
  };
}
