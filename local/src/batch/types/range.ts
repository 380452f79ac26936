import { valueType } from '../../engine/event-args.js';
import { ExcelError, invalidArgument, itemNotFound } from '../../engine/excel-error.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/units.js';
import type { Rect } from '../../engine/content.js';
import type { Areas, Args, Handle, Scalar, Scope, Type } from '../type.js';
import { bind, flagValue, NULL_HANDLE, oneOf, writable } from '../type.js';
import { conditionalFormatsHandle } from './conditional-formats.js';
import { blockFor, readGrid, shared, shownValue } from './grid-values.js';
import { rangeAreasHandle } from './range-areas.js';
import { rangeFormatHandle } from './range-format.js';
import * as ranges from './ranges.js';
import { worksheetHandle } from './worksheet.js';

const { columnCount, firstRect, rowCount } = ranges;

/** One value of a cell, read for every cell of the range. */
function each(read: (scope: Scope, sheet: string, row: number, column: number) => unknown): Scalar<Areas> {
  return { get: (self, scope) => readGrid(self, (row, column) => read(scope, self.sheet, row, column)) };
}

function setContents(self: Areas, value: unknown, scope: Scope, name: string): void {
  writable(scope, self.sheet);
  const rect = firstRect(self);
  scope.parts.cells.put(self.sheet, rect.top, rect.left, blockFor(self, value, name), new Date());
}

const contents: Scalar<Areas> = {
  ...each(({ parts }, sheet, row, column) => {
    const formula = parts.grid.formula(sheet, row, column);
    return formula === '' ? shownValue(parts.grid.value(sheet, row, column)) : formula;
  }),
  set: (self, value, scope) => {
    setContents(self, value, scope, 'formulas');
  },
};

const numberFormats: Scalar<Areas> = {
  ...each(({ parts }, sheet, row, column) => parts.grid.numberFormat(sheet, row, column)),
  set: (self, value, scope) => {
    writable(scope, self.sheet);
    const rect = firstRect(self);
    const wholeLines = rect.bottom >= MAX_ROWS - 1 || rect.right >= MAX_COLUMNS - 1;
    const block = wholeLines && !Array.isArray(value) ? [] : blockFor(self, value, 'numberFormat');
    scope.parts.cells.restyle(self.sheet, rect, (row, column) => {
      const format = wholeLines && !Array.isArray(value) ? value : block[row - rect.top]?.[column - rect.left];
      if (format === null || format === undefined) return undefined;
      if (typeof format !== 'string') throw invalidArgument('numberFormat');
      return { n: format === 'General' ? null : { pattern: format } };
    });
  },
};

const scalars: Readonly<Record<string, Scalar<Areas>>> = {
  Values: {
    ...each(({ parts }, sheet, row, column) => shownValue(parts.grid.value(sheet, row, column))),
    set: (self, value, scope) => {
      setContents(self, value, scope, 'values');
    },
  },
  Formulas: contents,
  FormulasLocal: contents,
  Text: each(({ parts }, sheet, row, column) => parts.grid.text(sheet, row, column)),
  ValueTypes: each(({ parts }, sheet, row, column) => valueType(parts.grid.value(sheet, row, column))),
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
  Address: { get: (self, scope) => ranges.addressOf(scope, self) },
  AddressLocal: { get: (self, scope) => ranges.addressOf(scope, self) },
  RowIndex: { get: (self) => firstRect(self).top },
  ColumnIndex: { get: (self) => firstRect(self).left },
  RowCount: { get: (self) => rowCount(firstRect(self)) },
  ColumnCount: { get: (self) => columnCount(firstRect(self)) },
  CellCount: { get: (self) => ranges.cellCount(self.rects) },
  IsEntireColumn: { get: (self) => firstRect(self).top === 0 && firstRect(self).bottom === MAX_ROWS - 1 },
  IsEntireRow: { get: (self) => firstRect(self).left === 0 && firstRect(self).right === MAX_COLUMNS - 1 },
  RowHidden: {
    get: (self, scope) => shared(scope, self, (row) => scope.parts.lines.rowHidden(self.sheet, row)),
    set: (self, value, scope) => {
      writable(scope, self.sheet);
      const rect = firstRect(self);
      scope.parts.lines.setRowsHidden(self.sheet, rect.top, rect.bottom, flagValue(value, 'rowHidden'));
    },
  },
  ColumnHidden: {
    get: (self, scope) => shared(scope, self, (_row, column) => scope.parts.lines.columnHidden(self.sheet, column)),
    set: (self, value, scope) => {
      writable(scope, self.sheet);
      const rect = firstRect(self);
      scope.parts.lines.setColumnsHidden(self.sheet, rect.left, rect.right, flagValue(value, 'columnHidden'));
    },
  },
  Hidden: {
    get: (self, scope) =>
      shared(scope, self, (row, column) => {
        const { lines } = scope.parts;
        return lines.rowHidden(self.sheet, row) || lines.columnHidden(self.sheet, column);
      }),
  },
  HasSpill: { get: () => false },
};

type RangeMethod = (self: Areas, args: Args, scope: Scope) => unknown;

/** A method that gives a range of the same sheet. */
function rangeMethod(make: (rect: Rect, args: Args) => Rect): RangeMethod {
  return (self, args, scope) =>
    rangeHandle({ sheet: self.sheet, rects: [ranges.onSheet(make(firstRect(self), args))] }, scope);
}

const methods: Readonly<Record<string, RangeMethod>> = {
  GetCell: rangeMethod((rect, args) => {
    const row = rect.top + args.whole(0, 'row');
    const column = rect.left + args.whole(1, 'column');
    return { top: row, left: column, bottom: row, right: column };
  }),
  GetRow: rangeMethod((rect, args) => ({
    ...rect,
    top: rect.top + args.whole(0, 'row'),
    bottom: rect.top + args.whole(0, 'row'),
  })),
  GetColumn: rangeMethod((rect, args) => ({
    ...rect,
    left: rect.left + args.whole(0, 'column'),
    right: rect.left + args.whole(0, 'column'),
  })),
  GetEntireRow: rangeMethod(ranges.entireRows),
  GetEntireColumn: rangeMethod(ranges.entireColumns),
  GetLastRow: rangeMethod((rect) => ({ ...rect, top: rect.bottom })),
  GetLastColumn: rangeMethod((rect) => ({ ...rect, left: rect.right })),
  GetLastCell: rangeMethod((rect) => ({ ...rect, top: rect.bottom, left: rect.right })),
  GetResizedRange: rangeMethod((rect, args) => ({
    ...rect,
    bottom: rect.bottom + args.whole(0, 'deltaRows'),
    right: rect.right + args.whole(1, 'deltaColumns'),
  })),
  GetAbsoluteResizedRange: rangeMethod((rect, args) => ({
    ...rect,
    bottom: rect.top + args.whole(0, 'numRows') - 1,
    right: rect.left + args.whole(1, 'numColumns') - 1,
  })),
  GetOffsetRange: rangeMethod((rect, args) => ({
    top: rect.top + args.whole(0, 'rowOffset'),
    bottom: rect.bottom + args.whole(0, 'rowOffset'),
    left: rect.left + args.whole(1, 'columnOffset'),
    right: rect.right + args.whole(1, 'columnOffset'),
  })),
  GetRowsAbove: rangeMethod((rect, args) => beside(rect, 'row', -(args.given(0) ? args.whole(0, 'count') : 1))),
  GetRowsBelow: rangeMethod((rect, args) => beside(rect, 'row', args.given(0) ? args.whole(0, 'count') : 1)),
  GetColumnsBefore: rangeMethod((rect, args) => beside(rect, 'column', -(args.given(0) ? args.whole(0, 'count') : 1))),
  GetColumnsAfter: rangeMethod((rect, args) => beside(rect, 'column', args.given(0) ? args.whole(0, 'count') : 1)),
  GetBoundingRect: (self, args, scope) => {
    const other = rangeArgument(self, args, scope);
    return rangeHandle({ sheet: self.sheet, rects: [ranges.bounding(firstRect(self), firstRect(other))] }, scope);
  },
  GetIntersection: (self, args, scope) => {
    const found = ranges.common(self, rangeArgument(self, args, scope));
    if (!found) throw itemNotFound();
    return rangeHandle(found, scope);
  },
  GetIntersectionOrNullObject: (self, args, scope) => {
    const found = ranges.common(self, rangeArgument(self, args, scope));
    return found ? rangeHandle(found, scope) : NULL_HANDLE;
  },
  GetUsedRange: (self, args, scope) => usedRange(self, args, scope) ?? emptyUsedRange(self, scope),
  GetUsedRangeOrNullObject: (self, args, scope) => usedRange(self, args, scope) ?? NULL_HANDLE,
  GetMergedAreasOrNullObject: (self, _args, scope) => {
    const rect = firstRect(self);
    const rects = scope.parts.grid
      .merges(self.sheet)
      .filter((merge) => ranges.common({ ...self, rects: [merge] }, { ...self, rects: [rect] }));
    return rects.length > 0 ? rangeAreasHandle({ sheet: self.sheet, rects }, scope) : NULL_HANDLE;
  },
  Select: (self, _args, scope) => {
    scope.parts.sheets.select(self.sheet, self.rects);
  },
  Insert: async (self, args, scope) => {
    writable(scope, self.sheet);
    await scope.parts.structure.insert(self.sheet, firstRect(self), oneOf(args.raw(0), ['Down', 'Right'], 'shift'));
    return rangeHandle(self, scope);
  },
  Delete: async (self, args, scope) => {
    writable(scope, self.sheet);
    await scope.parts.structure.delete(self.sheet, firstRect(self), oneOf(args.raw(0), ['Up', 'Left'], 'shift'));
  },
  Clear: (self, args, scope) => {
    writable(scope, self.sheet);
    const what = args.given(0) ? oneOf(args.raw(0), ['All', 'Contents', 'Formats'], 'applyTo') : 'All';
    for (const rect of self.rects) scope.parts.cells.clear(self.sheet, rect, what);
  },
  Merge: (self, args, scope) => {
    writable(scope, self.sheet);
    const rect = firstRect(self);
    if (!args.flag(0)) {
      scope.parts.structure.merge(self.sheet, rect);
      return;
    }
    for (let row = rect.top; row <= rect.bottom; row++) {
      scope.parts.structure.merge(self.sheet, { ...rect, top: row, bottom: row });
    }
    return undefined;
  },
  Unmerge: (self, _args, scope) => {
    writable(scope, self.sheet);
    scope.parts.structure.unmerge(self.sheet, firstRect(self));
  },
  Calculate: async (_self, _args, scope) => {
    await scope.parts.calculate();
  },
  _ValidateArraySize: (self, args) => {
    const rect = firstRect(self);
    if (args.whole(0, 'rows') !== rowCount(rect) || args.whole(1, 'columns') !== columnCount(rect)) {
      throw invalidArgument('the number of rows or columns in the input array does not match the size of the range');
    }
  },
};

const RANGE: Type<Areas> = {
  name: 'Range',
  scalars,
  methods,
  objects: {
    Format: (self, scope) => rangeFormatHandle(self, scope),
    Worksheet: (self, scope) => worksheetHandle(self.sheet, scope),
    ConditionalFormats: (self, scope) => conditionalFormatsHandle(self, scope),
  },
  areas: (self) => self,
  movedTo: (areas, scope) => rangeHandle(areas, scope),
};

export function rangeHandle(areas: Areas, scope: Scope): Handle {
  if (!scope.parts.book.has(areas.sheet)) throw itemNotFound();
  return bind(RANGE, areas, scope);
}

/** A range given as an object or as an address. */
export function rangeArgument(self: Areas, args: Args, scope: Scope): Areas {
  const areas = args.handle(0)?.areas();
  if (areas) return areas;
  return ranges.rectOf(scope, self.sheet, args.text(0, 'range'));
}

function beside(rect: Rect, axis: 'row' | 'column', count: number): Rect {
  if (count === 0) throw invalidArgument('count');
  if (axis === 'row') {
    return count > 0
      ? { ...rect, top: rect.bottom + 1, bottom: rect.bottom + count }
      : { ...rect, top: rect.top + count, bottom: rect.top - 1 };
  }
  return count > 0
    ? { ...rect, left: rect.right + 1, right: rect.right + count }
    : { ...rect, left: rect.left + count, right: rect.left - 1 };
}

function usedRange(self: Areas, args: Args, scope: Scope): Handle | undefined {
  const used = scope.parts.grid.usedRange(self.sheet, args.flag(0), firstRect(self));
  return used && rangeHandle({ sheet: self.sheet, rects: [used] }, scope);
}

function emptyUsedRange(self: Areas, scope: Scope): Handle {
  const rect = firstRect(self);
  if (rect.top !== 0 || rect.left !== 0 || rect.bottom !== MAX_ROWS - 1) {
    throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
  }
  return rangeHandle({ sheet: self.sheet, rects: [{ top: 0, left: 0, bottom: 0, right: 0 }] }, scope);
}
