import { wholeColumns, wholeRows } from '../../engine/rects.js';
import { invalidArgument } from '../../engine/excel-error.js';
import type { Areas, Args, Handle, Scope, Type } from '../type.js';
import { bind, NULL_HANDLE } from '../type.js';
import { firstRect, rectOf } from './ranges.js';
import { rangeHandle } from './range.js';

const FREEZE_PANES: Type<string> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (self, args, scope) => {
      scope.parts.lines.freeze(self, args.given(0) ? args.whole(0, 'count') : 1, 0);
    },
    FreezeColumns: (self, args, scope) => {
      scope.parts.lines.freeze(self, 0, args.given(0) ? args.whole(0, 'count') : 1);
    },
    FreezeAt: (self, args, scope) => {
      const rect = firstRect(frozenArgument(self, args, scope));
      if (rect.top !== 0 || rect.left !== 0) throw invalidArgument('frozenRange');
      scope.parts.lines.freeze(self, rect.bottom + 1, rect.right + 1);
    },
    Unfreeze: (self, _args, scope) => {
      scope.parts.lines.freeze(self, 0, 0);
    },
    GetLocationOrNullObject: (self, _args, scope) => {
      const { rows, columns } = scope.parts.lines.frozen(self);
      if (rows === 0 && columns === 0) return NULL_HANDLE;
      if (columns === 0) return rangeHandle({ sheet: self, rects: [wholeRows(0, rows - 1)] }, scope);
      if (rows === 0) return rangeHandle({ sheet: self, rects: [wholeColumns(0, columns - 1)] }, scope);
      return rangeHandle({ sheet: self, rects: [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }] }, scope);
    },
  },
};

function frozenArgument(sheet: string, args: Args, scope: Scope): Areas {
  return args.handle(0)?.areas() ?? rectOf(scope, sheet, args.text(0, 'frozenRange'));
}

export function freezePanesHandle(sheet: string, scope: Scope): Handle {
  return bind(FREEZE_PANES, sheet, scope);
}
