import type { IBorderData } from '@univerjs/core';
import type { BorderLine, BorderStyle, BorderWeight, Rect } from '../../engine/content.js';
import { invalidArgument, itemNotFound } from '../../engine/excel-error.js';
import { borderData, borderStyle, hex } from '../../engine/style.js';
import type { Areas, Handle, Scope, Type } from '../type.js';
import { bind, oneOf, writable } from '../type.js';
import { colorValue } from './colors.js';
import { boundedRect } from './grid-values.js';

const INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
type Index = (typeof INDEXES)[number];

const LINES: readonly (BorderLine | 'None')[] = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
const WEIGHTS: readonly BorderWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];

interface Border {
  readonly areas: Areas;
  readonly index: Index;
}

const NEW_BORDER: BorderStyle = { line: 'Continuous', weight: 'Thin', color: '#000000' };

/** The sides of a cell that a border of a range lies on. */
function sidesAt(index: Index, rect: Rect, row: number, column: number): readonly ('t' | 'b' | 'l' | 'r')[] {
  switch (index) {
    case 'EdgeTop':
      return row === rect.top ? ['t'] : [];
    case 'EdgeBottom':
      return row === rect.bottom ? ['b'] : [];
    case 'EdgeLeft':
      return column === rect.left ? ['l'] : [];
    case 'EdgeRight':
      return column === rect.right ? ['r'] : [];
    case 'InsideHorizontal':
      return [...(row > rect.top ? (['t'] as const) : []), ...(row < rect.bottom ? (['b'] as const) : [])];
    case 'InsideVertical':
      return [...(column > rect.left ? (['l'] as const) : []), ...(column < rect.right ? (['r'] as const) : [])];
  }
}

/** The border that all cells along it share; `undefined` for none, `null` where they differ. */
function read(scope: Scope, self: Border): BorderStyle | undefined | null {
  let first: { border: BorderStyle | undefined } | undefined;
  for (const whole of self.areas.rects) {
    const rect = boundedRect(scope, self.areas.sheet, whole);
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        for (const side of sidesAt(self.index, rect, row, column)) {
          const border = borderStyle(scope.parts.grid.style(self.areas.sheet, row, column).bd?.[side]);
          if (!first) first = { border };
          else if (!sameBorder(first.border, border)) return null;
        }
      }
    }
  }
  return first?.border;
}

function sameBorder(a: BorderStyle | undefined, b: BorderStyle | undefined): boolean {
  return a?.line === b?.line && a?.weight === b?.weight && a?.color === b?.color;
}

function write(scope: Scope, self: Border, border: BorderStyle | undefined): void {
  writable(scope, self.areas.sheet);
  for (const whole of self.areas.rects) {
    const rect = boundedRect(scope, self.areas.sheet, whole);
    scope.parts.cells.restyle(self.areas.sheet, rect, (row, column) => {
      const sides = sidesAt(self.index, rect, row, column);
      if (sides.length === 0) return undefined;
      const bd: IBorderData = {};
      for (const side of sides) bd[side] = border ? borderData(border) : null;
      return { bd };
    });
  }
}

const RANGE_BORDER: Type<Border> = {
  name: 'RangeBorder',
  scalars: {
    SideIndex: { get: (self) => self.index },
    Style: {
      get: (self, scope) => {
        const border = read(scope, self);
        return border === null ? null : (border?.line ?? 'None');
      },
      set: (self, value, scope) => {
        const line = oneOf(value, LINES, 'style');
        write(scope, self, line === 'None' ? undefined : { ...(read(scope, self) ?? NEW_BORDER), line });
      },
    },
    Weight: {
      get: (self, scope) => {
        const border = read(scope, self);
        return border === null ? null : (border?.weight ?? 'Thin');
      },
      set: (self, value, scope) => {
        write(scope, self, { ...(read(scope, self) ?? NEW_BORDER), weight: oneOf(value, WEIGHTS, 'weight') });
      },
    },
    Color: {
      get: (self, scope) => {
        const border = read(scope, self);
        return border === null ? null : hex(border?.color ?? '#000000');
      },
      set: (self, value, scope) => {
        write(scope, self, { ...(read(scope, self) ?? NEW_BORDER), color: colorValue(value) });
      },
    },
  },
  id: (self) => self.index,
};

const RANGE_BORDERS: Type<Areas> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => INDEXES.length } },
  methods: {
    GetItemAt: (self, args, scope) => {
      const index = INDEXES[args.whole(0, 'index')];
      if (index === undefined) throw itemNotFound();
      return bind(RANGE_BORDER, { areas: self, index }, scope);
    },
  },
  items: (self, scope) => INDEXES.map((index) => bind(RANGE_BORDER, { areas: self, index }, scope)),
  item: (self, args, scope) => {
    const index = INDEXES.find((known) => known === args.raw(0));
    if (index === undefined) throw invalidArgument('border index');
    return bind(RANGE_BORDER, { areas: self, index }, scope);
  },
};

export function bordersHandle(areas: Areas, scope: Scope): Handle {
  return bind(RANGE_BORDERS, areas, scope);
}
