import type { MarkContent } from '../../engine/content.js';
import { invalidArgument, itemNotFound } from '../../engine/excel-error.js';
import type { Mark } from '../../engine/extras.js';
import type { Handle, Scope, Type } from '../type.js';
import { bind, flagValue, NULL_HANDLE, numberValue, oneOf, textValue, writable } from '../type.js';
import { areasOf } from './ranges.js';
import { colorValue } from './colors.js';
import { rangeAreasHandle } from './range-areas.js';
import { rangeHandle } from './range.js';

interface Place {
  readonly sheet: string;
  readonly id: string;
}

function markAt(self: Place, scope: Scope): Mark {
  const mark = scope.parts.book.extras.sheet(self.sheet).marks.find((known) => known.id === self.id);
  if (!mark) throw itemNotFound();
  return mark;
}

function change(self: Place, scope: Scope, edit: (mark: Mark) => Mark): void {
  writable(scope, self.sheet);
  markAt(self, scope);
  const { marks } = scope.parts.book.extras.sheet(self.sheet);
  scope.parts.book.setSheetExtras(self.sheet, {
    marks: marks.map((mark) => (mark.id === self.id ? edit(mark) : mark)),
  });
}

function priority(self: Place, scope: Scope): number {
  return scope.parts.book.extras.sheet(self.sheet).marks.findIndex((mark) => mark.id === self.id);
}

const CONDITIONAL_FORMAT: Type<Place> = {
  name: 'ConditionalFormat',
  scalars: {
    Id: { get: (self) => self.id },
    Type: { get: () => 'Custom' },
    Priority: {
      get: priority,
      set: (self, value, scope) => {
        writable(scope, self.sheet);
        const mark = markAt(self, scope);
        const { marks } = scope.parts.book.extras.sheet(self.sheet);
        const at = numberValue(value, 'priority');
        if (!Number.isInteger(at) || at < 0) throw invalidArgument('priority');
        const others = marks.filter((known) => known.id !== self.id);
        scope.parts.book.setSheetExtras(self.sheet, { marks: [...others.slice(0, at), mark, ...others.slice(at)] });
      },
    },
    StopIfTrue: {
      get: (self, scope) => markAt(self, scope).stopIfTrue ?? false,
      set: (self, value, scope) => {
        change(self, scope, (mark) => ({ ...mark, stopIfTrue: flagValue(value, 'stopIfTrue') }));
      },
    },
  },
  objects: {
    Custom: (self, scope) => bind(CUSTOM, self, scope),
    CustomOrNullObject: (self, scope) => bind(CUSTOM, self, scope),
    CellValueOrNullObject: () => NULL_HANDLE,
    ColorScaleOrNullObject: () => NULL_HANDLE,
    DataBarOrNullObject: () => NULL_HANDLE,
    IconSetOrNullObject: () => NULL_HANDLE,
    PresetOrNullObject: () => NULL_HANDLE,
    TextComparisonOrNullObject: () => NULL_HANDLE,
    TopBottomOrNullObject: () => NULL_HANDLE,
  },
  methods: {
    Delete: (self, _args, scope) => {
      writable(scope, self.sheet);
      const { marks } = scope.parts.book.extras.sheet(self.sheet);
      markAt(self, scope);
      scope.parts.book.setSheetExtras(self.sheet, { marks: marks.filter((mark) => mark.id !== self.id) });
    },
    GetRange: (self, _args, scope) => {
      const { ranges } = markAt(self, scope);
      if (ranges.length !== 1) throw invalidArgument('the conditional format has several ranges');
      return rangeHandle({ sheet: self.sheet, rects: ranges }, scope);
    },
    GetRangeOrNullObject: (self, _args, scope) => {
      const { ranges } = markAt(self, scope);
      return ranges.length === 1 ? rangeHandle({ sheet: self.sheet, rects: ranges }, scope) : NULL_HANDLE;
    },
    GetRanges: (self, _args, scope) =>
      rangeAreasHandle({ sheet: self.sheet, rects: markAt(self, scope).ranges }, scope),
    SetRanges: (self, args, scope) => {
      const areas = args.handle(0)?.areas() ?? areasOf(scope, self.sheet, args.text(0, 'ranges'));
      if (areas.sheet !== self.sheet) throw invalidArgument('ranges');
      change(self, scope, (mark) => ({ ...mark, ranges: areas.rects }));
    },
  },
  id: (self) => self.id,
};

const CUSTOM: Type<Place> = {
  name: 'CustomConditionalFormat',
  objects: {
    Rule: (self, scope) => bind(RULE, self, scope),
    Format: (self, scope) => bind(FORMAT, self, scope),
  },
};

const formula = {
  get: (self: Place, scope: Scope) => markAt(self, scope).formula,
  set: (self: Place, value: unknown, scope: Scope) => {
    const text = textValue(value, 'formula');
    if (text.length > 8192) throw invalidArgument('formula');
    change(self, scope, (mark) => ({ ...mark, formula: text.startsWith('=') ? text : `=${text}` }));
  },
};

const RULE: Type<Place> = {
  name: 'ConditionalFormatRule',
  scalars: { Formula: formula, FormulaLocal: formula },
};

const FORMAT: Type<Place> = {
  name: 'ConditionalRangeFormat',
  objects: {
    Fill: (self, scope) => bind(FILL, self, scope),
    Font: (self, scope) => bind(FONT, self, scope),
  },
};

const FILL: Type<Place> = {
  name: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: (self, scope) => markAt(self, scope).fill ?? '',
      set: (self, value, scope) => {
        change(self, scope, (mark) => ({ ...mark, fill: colorValue(value) }));
      },
    },
  },
  methods: {
    Clear: (self, _args, scope) => {
      change(self, scope, ({ fill: _gone, ...mark }) => mark);
    },
  },
};

type MarkFont = NonNullable<MarkContent['font']>;

function fontScalar(
  read: (font: MarkFont) => unknown,
  write: (value: unknown) => MarkFont,
): { get: (self: Place, scope: Scope) => unknown; set: (self: Place, value: unknown, scope: Scope) => void } {
  return {
    get: (self, scope) => read(markAt(self, scope).font ?? {}),
    set: (self, value, scope) => {
      change(self, scope, (mark) => ({ ...mark, font: { ...mark.font, ...write(value) } }));
    },
  };
}

const FONT: Type<Place> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Color: fontScalar(
      (font) => font.color ?? '',
      (value) => ({ color: colorValue(value) }),
    ),
    Bold: fontScalar(
      (font) => font.bold ?? null,
      (value) => ({ bold: flagValue(value, 'bold') }),
    ),
    Italic: fontScalar(
      (font) => font.italic ?? null,
      (value) => ({ italic: flagValue(value, 'italic') }),
    ),
    Strikethrough: fontScalar(
      (font) => font.strikethrough ?? null,
      (value) => ({ strikethrough: flagValue(value, 'strikethrough') }),
    ),
    Underline: fontScalar(
      (font) => (font.underline === true ? 'Single' : 'None'),
      (value) => ({ underline: oneOf(value, ['None', 'Single'], 'underline') === 'Single' }),
    ),
  },
  methods: {
    Clear: (self, _args, scope) => {
      change(self, scope, ({ font: _gone, ...mark }) => mark);
    },
  },
};

export function conditionalFormatHandle(place: Place, scope: Scope): Handle {
  return bind(CONDITIONAL_FORMAT, place, scope);
}
