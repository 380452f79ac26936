import type { IStyleData } from '@univerjs/core';
import { invalidArgument } from '../../engine/excel-error.js';
import {
  HORIZONTAL_NAMES,
  SHRINK,
  VERTICAL_NAMES,
  cellStyle,
  horizontalCode,
  indentPadding,
  verticalCode,
} from '../../engine/style.js';
import { toPoints } from '../../engine/units.js';
import type { Areas, Handle, Scalar, Scope, Type } from '../type.js';
import { bind, flagValue, numberValue, oneOf, writable } from '../type.js';
import { shared } from './grid-values.js';
import { bordersHandle } from './range-borders.js';
import { fillHandle } from './range-fill.js';
import { fontHandle } from './range-font.js';

/** Sets a style on every cell of some ranges. */
export function restyle(scope: Scope, areas: Areas, style: IStyleData): void {
  writable(scope, areas.sheet);
  for (const rect of areas.rects) scope.parts.cells.restyle(areas.sheet, rect, () => structuredClone(style));
}

/** Something of a cell's style, if all cells of a range agree. */
export function styleOf<T>(scope: Scope, areas: Areas, read: (style: IStyleData) => T): T | null {
  return shared(scope, areas, (row, column) => read(scope.parts.grid.style(areas.sheet, row, column)));
}

const columnWidth: Scalar<Areas> = {
  get: (self, scope) => shared(scope, self, (_row, column) => scope.parts.lines.columnWidth(self.sheet, column)),
  set: (self, value, scope) => {
    writable(scope, self.sheet);
    const width = numberValue(value, 'columnWidth');
    if (width < 0) throw invalidArgument('columnWidth');
    for (const rect of self.rects) scope.parts.lines.setColumnWidth(self.sheet, rect.left, rect.right, width);
  },
};

const rowHeight: Scalar<Areas> = {
  get: (self, scope) => shared(scope, self, (row) => scope.parts.lines.rowHeight(self.sheet, row)),
  set: (self, value, scope) => {
    writable(scope, self.sheet);
    const height = numberValue(value, 'rowHeight');
    if (height < 0 || height > 409.5) throw invalidArgument('rowHeight');
    for (const rect of self.rects) scope.parts.lines.setRowHeight(self.sheet, rect.top, rect.bottom, height);
  },
};

const RANGE_FORMAT: Type<Areas> = {
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: {
      get: (self, scope) => styleOf(scope, self, (style) => cellStyle(style).horizontal ?? 'General'),
      set: (self, value, scope) => {
        const name = oneOf(value, HORIZONTAL_NAMES, 'horizontalAlignment');
        restyle(scope, self, { ht: horizontalCode(name) });
      },
    },
    VerticalAlignment: {
      get: (self, scope) => styleOf(scope, self, (style) => cellStyle(style).vertical ?? 'Bottom'),
      set: (self, value, scope) => {
        restyle(scope, self, { vt: verticalCode(oneOf(value, VERTICAL_NAMES, 'verticalAlignment')) });
      },
    },
    WrapText: {
      get: (self, scope) => styleOf(scope, self, (style) => style.tb === 3),
      set: (self, value, scope) => {
        restyle(scope, self, { tb: flagValue(value, 'wrapText') ? 3 : null });
      },
    },
    ShrinkToFit: {
      get: (self, scope) => styleOf(scope, self, (style) => style.tb === SHRINK),
      set: (self, value, scope) => {
        restyle(scope, self, { tb: flagValue(value, 'shrinkToFit') ? SHRINK : null });
      },
    },
    IndentLevel: {
      get: (self, scope) => styleOf(scope, self, (style) => cellStyle(style).indent ?? 0),
      set: (self, value, scope) => {
        const level = numberValue(value, 'indentLevel');
        if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument('indentLevel');
        restyle(scope, self, { pd: level === 0 ? null : { l: indentPadding(level) } });
      },
    },
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
    UseStandardWidth: {
      get: (self, scope) => {
        const standard = toPoints(scope.parts.book.sheet(self.sheet).getConfig().defaultColumnWidth);
        return shared(scope, self, (_row, column) => scope.parts.lines.columnWidth(self.sheet, column) === standard);
      },
    },
    UseStandardHeight: {
      get: (self, scope) => {
        const standard = toPoints(scope.parts.book.sheet(self.sheet).getConfig().defaultRowHeight);
        return shared(scope, self, (row) => scope.parts.lines.rowHeight(self.sheet, row) === standard);
      },
    },
  },
  objects: {
    Font: (self, scope) => fontHandle(self, scope),
    Fill: (self, scope) => fillHandle(self, scope),
    Borders: (self, scope) => bordersHandle(self, scope),
  },
  methods: {
    AutofitColumns: (self, _args, scope) => {
      writable(scope, self.sheet);
      for (const rect of self.rects) scope.parts.lines.autofitColumns(self.sheet, rect.left, rect.right);
    },
    AutofitRows: (self, _args, scope) => {
      writable(scope, self.sheet);
      for (const rect of self.rects) scope.parts.lines.autofitRows(self.sheet, rect.top, rect.bottom);
    },
  },
};

export function rangeFormatHandle(areas: Areas, scope: Scope): Handle {
  return bind(RANGE_FORMAT, areas, scope);
}
