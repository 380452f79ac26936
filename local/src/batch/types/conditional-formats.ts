import { intersection } from '../../engine/rects.js';
import { ExcelError, itemNotFound } from '../../engine/excel-error.js';
import type { Mark } from '../../engine/extras.js';
import type { Areas, Handle, Scope, Type } from '../type.js';
import { bind, NULL_HANDLE, writable } from '../type.js';
import { conditionalFormatHandle } from './conditional-format.js';

/** Marks that touch the cells of the collection's range, in order of priority. */
function marksOf(self: Areas, scope: Scope): readonly Mark[] {
  return scope.parts.book.extras
    .sheet(self.sheet)
    .marks.filter((mark) => mark.ranges.some((range) => self.rects.some((rect) => intersection(range, rect))));
}

function found(self: Areas, mark: Mark | undefined, scope: Scope): Handle | undefined {
  return mark && conditionalFormatHandle({ sheet: self.sheet, id: mark.id }, scope);
}

const CONDITIONAL_FORMATS: Type<Areas> = {
  name: 'ConditionalFormatCollection',
  methods: {
    Add: (self, args, scope) => {
      writable(scope, self.sheet);
      if (args.raw(0) !== 'Custom') {
        throw new ExcelError(
          'ApiNotFound',
          `ConditionalFormatCollection.add: the local workbook knows custom formulas only, not ${String(args.raw(0))}.`,
        );
      }
      const mark: Mark = { id: crypto.randomUUID(), ranges: self.rects, formula: '' };
      const { marks } = scope.parts.book.extras.sheet(self.sheet);
      scope.parts.book.setSheetExtras(self.sheet, { marks: [mark, ...marks] });
      return conditionalFormatHandle({ sheet: self.sheet, id: mark.id }, scope);
    },
    ClearAll: (self, _args, scope) => {
      writable(scope, self.sheet);
      const gone = new Set(marksOf(self, scope));
      const { marks } = scope.parts.book.extras.sheet(self.sheet);
      scope.parts.book.setSheetExtras(self.sheet, { marks: marks.filter((mark) => !gone.has(mark)) });
    },
    GetCount: (self, _args, scope) => marksOf(self, scope).length,
    GetItemAt: (self, args, scope) => {
      const handle = found(self, marksOf(self, scope)[args.whole(0, 'index')], scope);
      if (!handle) throw itemNotFound();
      return handle;
    },
    GetItemOrNullObject: (self, args, scope) =>
      found(
        self,
        marksOf(self, scope).find((mark) => mark.id === args.text(0, 'id')),
        scope,
      ) ?? NULL_HANDLE,
  },
  items: (self, scope) =>
    marksOf(self, scope).map((mark) => conditionalFormatHandle({ sheet: self.sheet, id: mark.id }, scope)),
  item: (self, args, scope) => {
    const handle = found(
      self,
      marksOf(self, scope).find((mark) => mark.id === args.raw(0)),
      scope,
    );
    if (!handle) throw itemNotFound();
    return handle;
  },
};

export function conditionalFormatsHandle(areas: Areas, scope: Scope): Handle {
  return bind(CONDITIONAL_FORMATS, areas, scope);
}
