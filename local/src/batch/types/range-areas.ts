import { itemNotFound } from '../../engine/excel-error.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/units.js';
import type { Areas, Handle, Scope, Type } from '../type.js';
import { bind, NULL_HANDLE, oneOf, writable } from '../type.js';
import { conditionalFormatsHandle } from './conditional-formats.js';
import { rangeFormatHandle } from './range-format.js';
import { rangeArgument, rangeHandle } from './range.js';
import { addressOf, cellCount, common, entireColumns, entireRows, onSheet } from './ranges.js';
import { worksheetHandle } from './worksheet.js';

const RANGE_AREAS: Type<Areas> = {
  name: 'RangeAreas',
  scalars: {
    Address: { get: (self, scope) => addressOf(scope, self) },
    AddressLocal: { get: (self, scope) => addressOf(scope, self) },
    AreaCount: { get: (self) => self.rects.length },
    CellCount: { get: (self) => cellCount(self.rects) },
    IsEntireColumn: { get: (self) => self.rects.every((rect) => rect.top === 0 && rect.bottom === MAX_ROWS - 1) },
    IsEntireRow: { get: (self) => self.rects.every((rect) => rect.left === 0 && rect.right === MAX_COLUMNS - 1) },
  },
  objects: {
    Areas: (self, scope) => bind(RANGE_COLLECTION, self, scope),
    Format: (self, scope) => rangeFormatHandle(self, scope),
    Worksheet: (self, scope) => worksheetHandle(self.sheet, scope),
    ConditionalFormats: (self, scope) => conditionalFormatsHandle(self, scope),
  },
  methods: {
    Clear: (self, args, scope) => {
      writable(scope, self.sheet);
      const what = args.given(0) ? oneOf(args.raw(0), ['All', 'Contents', 'Formats'], 'applyTo') : 'All';
      for (const rect of self.rects) scope.parts.cells.clear(self.sheet, rect, what);
    },
    GetEntireRow: (self, _args, scope) => rangeAreasHandle({ ...self, rects: self.rects.map(entireRows) }, scope),
    GetEntireColumn: (self, _args, scope) => rangeAreasHandle({ ...self, rects: self.rects.map(entireColumns) }, scope),
    GetIntersection: (self, args, scope) => {
      const found = common(self, rangeArgument(self, args, scope));
      if (!found) throw itemNotFound();
      return rangeAreasHandle(found, scope);
    },
    GetIntersectionOrNullObject: (self, args, scope) => {
      const found = common(self, rangeArgument(self, args, scope));
      return found ? rangeAreasHandle(found, scope) : NULL_HANDLE;
    },
    GetOffsetRangeAreas: (self, args, scope) => {
      const [down, right] = [args.whole(0, 'rowOffset'), args.whole(1, 'columnOffset')];
      const rects = self.rects.map((rect) =>
        onSheet({
          top: rect.top + down,
          bottom: rect.bottom + down,
          left: rect.left + right,
          right: rect.right + right,
        }),
      );
      return rangeAreasHandle({ ...self, rects }, scope);
    },
    Calculate: async (_self, _args, scope) => {
      await scope.parts.calculate();
    },
  },
  areas: (self) => self,
  movedTo: (areas, scope) => rangeAreasHandle(areas, scope),
};

const RANGE_COLLECTION: Type<Areas> = {
  name: 'RangeCollection',
  methods: {
    GetCount: (self) => self.rects.length,
    GetItemAt: (self, args, scope) => {
      const rect = self.rects[args.whole(0, 'index')];
      if (!rect) throw itemNotFound();
      return rangeHandle({ sheet: self.sheet, rects: [rect] }, scope);
    },
  },
  items: (self, scope) => self.rects.map((rect) => rangeHandle({ sheet: self.sheet, rects: [rect] }, scope)),
};

export function rangeAreasHandle(areas: Areas, scope: Scope): Handle {
  if (!scope.parts.book.has(areas.sheet)) throw itemNotFound();
  return bind(RANGE_AREAS, areas, scope);
}
