import type { LayoutContent } from '../../engine/content.js';
import { invalidArgument } from '../../engine/excel-error.js';
import { wholeColumns, wholeRows } from '../../engine/rects.js';
import type { Args, Areas, Handle, Scalar, Scope, Type } from '../type.js';
import { bind, flagValue, isRecord, NULL_HANDLE, numberValue, oneOf, writable } from '../type.js';
import { headersFootersHandle } from './headers-footers.js';
import { rangeAreasHandle } from './range-areas.js';
import { rangeHandle } from './range.js';
import { areasOf, firstRect, rectOf } from './ranges.js';

/** Excel's margins of a new sheet, in points. */
const MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 } as const;

const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5', 'Tabloid', 'Executive', 'Folio'] as const;

const POINTS_A_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export function layoutOf(self: string, scope: Scope): LayoutContent {
  return scope.parts.book.extras.sheet(self).layout;
}

export function setLayout(self: string, scope: Scope, change: Partial<LayoutContent>): void {
  writable(scope, self);
  scope.parts.book.setSheetExtras(self, { layout: { ...layoutOf(self, scope), ...change } });
}

function flag(
  key: 'centerHorizontally' | 'centerVertically' | 'blackAndWhite' | 'draftMode' | 'printGridlines' | 'printHeadings',
): Scalar<string> {
  return {
    get: (self, scope) => layoutOf(self, scope)[key] ?? false,
    set: (self, value, scope) => {
      setLayout(self, scope, { [key]: flagValue(value, key) });
    },
  };
}

function margin(key: keyof typeof MARGINS): Scalar<string> {
  return {
    get: (self, scope) => layoutOf(self, scope).margins?.[key] ?? MARGINS[key],
    set: (self, value, scope) => {
      setMargins(self, scope, { [key]: numberValue(value, key) });
    },
  };
}

function setMargins(self: string, scope: Scope, margins: Partial<Record<keyof typeof MARGINS, number>>): void {
  if (Object.values(margins).some((size) => size < 0)) throw invalidArgument('margin');
  setLayout(self, scope, { margins: { ...layoutOf(self, scope).margins, ...margins } });
}

const PAGE_LAYOUT: Type<string> = {
  name: 'PageLayout',
  scalars: {
    Orientation: {
      get: (self, scope) => layoutOf(self, scope).orientation ?? 'Portrait',
      set: (self, value, scope) => {
        setLayout(self, scope, { orientation: oneOf(value, ['Portrait', 'Landscape'], 'orientation') });
      },
    },
    PaperSize: {
      get: (self, scope) => layoutOf(self, scope).paperSize ?? 'A4',
      set: (self, value, scope) => {
        setLayout(self, scope, { paperSize: oneOf(paperName(value), PAPERS, 'paperSize') });
      },
    },
    Zoom: {
      get: (self, scope) => layoutOf(self, scope).zoom ?? { scale: 100 },
      set: (self, value, scope) => {
        setLayout(self, scope, { zoom: readZoom(value) });
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draftMode'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    FirstPageNumber: {
      get: (self, scope) => layoutOf(self, scope).firstPageNumber ?? '',
      set: (self, value, scope) => {
        setLayout(self, scope, { firstPageNumber: value === '' ? '' : numberValue(value, 'firstPageNumber') });
      },
    },
    PrintOrder: {
      get: (self, scope) => layoutOf(self, scope).printOrder ?? 'DownThenOver',
      set: (self, value, scope) => {
        setLayout(self, scope, { printOrder: oneOf(value, ['DownThenOver', 'OverThenDown'], 'printOrder') });
      },
    },
  },
  objects: {
    HeadersFooters: (self, scope) => headersFootersHandle(self, scope),
  },
  methods: {
    SetPrintArea: (self, args, scope) => {
      setLayout(self, scope, { printArea: argument(self, args, scope, 'printArea').rects });
    },
    GetPrintAreaOrNullObject: (self, _args, scope) => {
      const rects = layoutOf(self, scope).printArea;
      return rects ? rangeAreasHandle({ sheet: self, rects }, scope) : NULL_HANDLE;
    },
    SetPrintTitleRows: (self, args, scope) => {
      const rect = firstRect(rowsArgument(self, args, scope, 'printTitleRows'));
      setLayout(self, scope, { titleRows: [rect.top, rect.bottom] });
    },
    GetPrintTitleRowsOrNullObject: (self, _args, scope) => {
      const rows = layoutOf(self, scope).titleRows;
      return rows ? rangeHandle({ sheet: self, rects: [wholeRows(...rows)] }, scope) : NULL_HANDLE;
    },
    SetPrintTitleColumns: (self, args, scope) => {
      const rect = firstRect(rowsArgument(self, args, scope, 'printTitleColumns'));
      setLayout(self, scope, { titleColumns: [rect.left, rect.right] });
    },
    GetPrintTitleColumnsOrNullObject: (self, _args, scope) => {
      const columns = layoutOf(self, scope).titleColumns;
      return columns ? rangeHandle({ sheet: self, rects: [wholeColumns(...columns)] }, scope) : NULL_HANDLE;
    },
    SetPrintMargins: (self, args, scope) => {
      const points = POINTS_A_UNIT[oneOf(args.raw(0), ['Points', 'Inches', 'Centimeters'], 'unit')];
      const options = args.raw(1);
      if (!isRecord(options)) throw invalidArgument('marginOptions');
      const margins: Partial<Record<keyof typeof MARGINS, number>> = {};
      for (const [name, size] of Object.entries(options)) {
        const key = oneOf(name, ['left', 'right', 'top', 'bottom', 'header', 'footer'], 'marginOptions');
        if (size !== undefined && size !== null) margins[key] = numberValue(size, name) * points;
      }
      setMargins(self, scope, margins);
    },
  },
};

function paperName(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, 1).toUpperCase() + value.slice(1) : value;
}

function argument(self: string, args: Args, scope: Scope, name: string): Areas {
  const areas = args.handle(0)?.areas() ?? areasOf(scope, self, args.text(0, name));
  if (areas.sheet !== self) throw invalidArgument(name);
  return areas;
}

function rowsArgument(self: string, args: Args, scope: Scope, name: string): Areas {
  const areas = args.handle(0)?.areas() ?? rectOf(scope, self, args.text(0, name));
  if (areas.sheet !== self) throw invalidArgument(name);
  return areas;
}

function readZoom(value: unknown): NonNullable<LayoutContent['zoom']> {
  if (!isRecord(value)) throw invalidArgument('zoom');
  const read = (key: string): number | undefined => {
    const size = value[key];
    return size === undefined || size === null ? undefined : numberValue(size, key);
  };
  const scale = read('scale');
  const horizontal = read('horizontalFitToPages');
  const vertical = read('verticalFitToPages');
  if (scale !== undefined && (scale < 10 || scale > 400 || horizontal !== undefined || vertical !== undefined)) {
    throw invalidArgument('zoom');
  }
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(horizontal === undefined ? {} : { horizontalFitToPages: horizontal }),
    ...(vertical === undefined ? {} : { verticalFitToPages: vertical }),
  };
}

export function pageLayoutHandle(sheet: string, scope: Scope): Handle {
  return bind(PAGE_LAYOUT, sheet, scope);
}
