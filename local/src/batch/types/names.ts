import { invalidArgument, itemNotFound } from '../../engine/excel-error.js';
import type { DefinedName } from '../../engine/names.js';
import type { Args, Handle, Scope, Type } from '../type.js';
import { bind, flagValue, NULL_HANDLE, textValue } from '../type.js';
import { shownValue } from './grid-values.js';
import { rangeHandle } from './range.js';
import { addressOf, firstRect, refersTo } from './ranges.js';
import { worksheetHandle } from './worksheet.js';

interface Place {
  readonly name: string;
  readonly sheet: string | undefined;
}

function nameAt(self: Place, scope: Scope): DefinedName {
  const item = scope.parts.names.find(self.name, self.sheet);
  if (!item) throw itemNotFound();
  return item;
}

const NAMED_ITEM: Type<Place> = {
  name: 'NamedItem',
  scalars: {
    Name: { get: (self, scope) => nameAt(self, scope).name },
    Scope: { get: (self) => (self.sheet === undefined ? 'Workbook' : 'Worksheet') },
    Type: { get: (self, scope) => (refersTo(scope, nameAt(self, scope).formula) ? 'Range' : 'String') },
    Value: {
      get: (self, scope) => {
        const item = nameAt(self, scope);
        const areas = refersTo(scope, item.formula);
        if (areas) return addressOf(scope, areas);
        const sheet = self.sheet ?? scope.parts.book.active();
        return scope.parts.evaluator.session((evaluate) =>
          shownValue(evaluate(item.formula, { sheet, row: 0, column: 0, rowOffset: 0, columnOffset: 0 })),
        );
      },
    },
    Visible: {
      get: (self, scope) => nameAt(self, scope).visible,
      set: (self, value, scope) => {
        scope.parts.names.change(nameAt(self, scope), { visible: flagValue(value, 'visible') });
      },
    },
    Comment: {
      get: (self, scope) => nameAt(self, scope).comment,
      set: (self, value, scope) => {
        scope.parts.names.change(nameAt(self, scope), { comment: textValue(value, 'comment') });
      },
    },
    Formula: {
      get: (self, scope) => nameAt(self, scope).formula,
      set: (self, value, scope) => {
        const formula = textValue(value, 'formula');
        scope.parts.names.change(nameAt(self, scope), { formula: formula.startsWith('=') ? formula : `=${formula}` });
      },
    },
  },
  objects: {
    Worksheet: (self, scope) => {
      if (self.sheet === undefined) throw itemNotFound();
      return worksheetHandle(self.sheet, scope);
    },
    WorksheetOrNullObject: (self, scope) =>
      self.sheet === undefined ? NULL_HANDLE : worksheetHandle(self.sheet, scope),
  },
  methods: {
    Delete: (self, _args, scope) => {
      scope.parts.names.remove(nameAt(self, scope));
    },
    GetRange: (self, _args, scope) => {
      const areas = refersTo(scope, nameAt(self, scope).formula);
      if (!areas) throw itemNotFound();
      return rangeHandle(areas, scope);
    },
    GetRangeOrNullObject: (self, _args, scope) => {
      const areas = refersTo(scope, nameAt(self, scope).formula);
      return areas ? rangeHandle(areas, scope) : NULL_HANDLE;
    },
  },
  id: (self) => self.name,
};

/** `undefined` stands for the workbook's names. */
const NAMES: Type<string | undefined> = {
  name: 'NamedItemCollection',
  methods: {
    Add: (self, args, scope) => {
      const name = args.text(0, 'name');
      scope.parts.names.add(name, referenceText(args, scope), self, args.optionalText(2, 'comment') ?? '');
      return bind(NAMED_ITEM, { name, sheet: self }, scope);
    },
    GetCount: (self, _args, scope) => own(self, scope).length,
    GetItemOrNullObject: (self, args, scope) => found(self, args, scope) ?? NULL_HANDLE,
  },
  items: (self, scope) =>
    own(self, scope).map((item) => bind(NAMED_ITEM, { name: item.name, sheet: item.sheet }, scope)),
  item: (self, args, scope) => {
    const handle = found(self, args, scope);
    if (!handle) throw itemNotFound();
    return handle;
  },
};

function referenceText(args: Args, scope: Scope): string {
  const areas = args.handle(1)?.areas();
  if (areas) {
    const rect = firstRect(areas);
    return `=${addressOf(scope, { sheet: areas.sheet, rects: [rect] }).replace(/[^!]+$/, (cells) => cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'))}`;
  }
  const reference = args.raw(1);
  if (typeof reference === 'string')
    return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
  if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  throw invalidArgument('reference');
}

function own(self: string | undefined, scope: Scope): readonly DefinedName[] {
  return scope.parts.names.all().filter((item) => item.sheet === self);
}

function found(self: string | undefined, args: Args, scope: Scope): Handle | undefined {
  const item = scope.parts.names.find(args.text(0, 'name'), self);
  return item && bind(NAMED_ITEM, { name: item.name, sheet: item.sheet }, scope);
}

export function namesHandle(sheet: string | undefined, scope: Scope): Handle {
  return bind(NAMES, sheet, scope);
}
