import { hex } from '../../engine/style.js';
import type { Areas, Handle, Scope, Type } from '../type.js';
import { bind } from '../type.js';
import { colorValue } from './colors.js';
import { restyle, styleOf } from './range-format.js';

const RANGE_FILL: Type<Areas> = {
  name: 'RangeFill',
  scalars: {
    Color: {
      get: (self, scope) => styleOf(scope, self, (style) => hex(style.bg?.rgb ?? '#FFFFFF')),
      set: (self, value, scope) => {
        restyle(scope, self, { bg: value === '' ? null : { rgb: colorValue(value) } });
      },
    },
  },
  methods: {
    Clear: (self, _args, scope) => {
      restyle(scope, self, { bg: null });
    },
  },
};

export function fillHandle(areas: Areas, scope: Scope): Handle {
  return bind(RANGE_FILL, areas, scope);
}
