import type { IStyleData } from '@univerjs/core';
import { DEFAULT_FONT, hex } from '../../engine/style.js';
import type { Areas, Handle, Scope, Type } from '../type.js';
import { bind, flagValue, numberValue, oneOf, textValue } from '../type.js';
import { colorValue } from './colors.js';
import { restyle, styleOf } from './range-format.js';

function toggle(
  read: (style: IStyleData) => boolean,
  write: (on: boolean) => IStyleData,
): { get: (self: Areas, scope: Scope) => boolean | null; set: (self: Areas, value: unknown, scope: Scope) => void } {
  return {
    get: (self, scope) => styleOf(scope, self, read),
    set: (self, value, scope) => {
      restyle(scope, self, write(flagValue(value, 'font')));
    },
  };
}

const RANGE_FONT: Type<Areas> = {
  name: 'RangeFont',
  scalars: {
    Name: {
      get: (self, scope) => styleOf(scope, self, (style) => style.ff ?? DEFAULT_FONT.name),
      set: (self, value, scope) => {
        restyle(scope, self, { ff: textValue(value, 'name') });
      },
    },
    Size: {
      get: (self, scope) => styleOf(scope, self, (style) => style.fs ?? DEFAULT_FONT.size),
      set: (self, value, scope) => {
        restyle(scope, self, { fs: numberValue(value, 'size') });
      },
    },
    Color: {
      get: (self, scope) => styleOf(scope, self, (style) => hex(style.cl?.rgb ?? DEFAULT_FONT.color)),
      set: (self, value, scope) => {
        restyle(scope, self, { cl: { rgb: colorValue(value) } });
      },
    },
    Bold: toggle(
      (style) => style.bl === 1,
      (on) => ({ bl: on ? 1 : 0 }),
    ),
    Italic: toggle(
      (style) => style.it === 1,
      (on) => ({ it: on ? 1 : 0 }),
    ),
    Strikethrough: toggle(
      (style) => style.st?.s === 1,
      (on) => ({ st: { s: on ? 1 : 0 } }),
    ),
    Underline: {
      get: (self, scope) => styleOf(scope, self, (style) => (style.ul?.s === 1 ? 'Single' : 'None')),
      set: (self, value, scope) => {
        const line = oneOf(value, ['None', 'Single'], 'underline');
        restyle(scope, self, { ul: { s: line === 'Single' ? 1 : 0 } });
      },
    },
  },
};

export function fontHandle(areas: Areas, scope: Scope): Handle {
  return bind(RANGE_FONT, areas, scope);
}
