import { invalidArgument, itemNotFound } from '../../engine/excel-error.js';
import { toPoints } from '../../engine/units.js';
import type { Args, Handle, Scope, Type } from '../type.js';
import { bind, flagValue, NULL_HANDLE, numberValue, oneOf, textValue } from '../type.js';
import { colorValue } from './colors.js';
import { eventMethods, ONLINE_SHEET_EVENTS, SHEET_EVENTS } from './event-registration.js';
import { freezePanesHandle } from './freeze-panes.js';
import { namesHandle } from './names.js';
import { pageLayoutHandle } from './page-layout.js';
import { protectionHandle } from './protection.js';
import { rangeAreasHandle } from './range-areas.js';
import { rangeHandle } from './range.js';
import { areasOf, onSheet, rectOf, WHOLE_SHEET } from './ranges.js';

const WORKSHEET: Type<string> = {
  name: 'Worksheet',
  scalars: {
    Id: { get: (self) => self },
    Name: {
      get: (self, scope) => scope.parts.book.sheet(self).getName(),
      set: (self, value, scope) => {
        scope.parts.sheets.renameSheet(self, textValue(value, 'name'));
      },
    },
    Position: {
      get: (self, scope) => scope.parts.book.sheetIds().indexOf(self),
      set: (self, value, scope) => {
        const position = numberValue(value, 'position');
        scope.parts.sheets.moveSheet(self, position);
      },
    },
    Visibility: {
      get: (self, scope) => scope.parts.sheets.visibility(self),
      set: (self, value, scope) => {
        scope.parts.sheets.setVisibility(self, oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility'));
      },
    },
    TabColor: {
      get: (self, scope) => scope.parts.lines.tabColor(self),
      set: (self, value, scope) => {
        scope.parts.lines.setTabColor(self, value === '' ? '' : colorValue(value));
      },
    },
    ShowGridlines: { get: (self, scope) => scope.parts.lines.showGridlines(self) },
    // office.js reads `ShowGridlines` and writes `Gridlines`.
    Gridlines: {
      set: (self, value, scope) => {
        scope.parts.lines.setShowGridlines(self, flagValue(value, 'showGridlines'));
      },
    },
    StandardHeight: { get: (self, scope) => toPoints(scope.parts.book.sheet(self).getConfig().defaultRowHeight) },
    StandardWidth: { get: (self, scope) => toPoints(scope.parts.book.sheet(self).getConfig().defaultColumnWidth) },
    EnableCalculation: { get: () => true },
  },
  objects: {
    FreezePanes: (self, scope) => freezePanesHandle(self, scope),
    Names: (self, scope) => namesHandle(self, scope),
    PageLayout: (self, scope) => pageLayoutHandle(self, scope),
    Protection: (self, scope) => protectionHandle(self, scope),
  },
  methods: {
    GetRange: (self, args, scope) => {
      const address = args.optionalText(0, 'address');
      return rangeHandle(
        address === undefined ? { sheet: self, rects: [WHOLE_SHEET] } : rectOf(scope, self, address),
        scope,
      );
    },
    GetRanges: (self, args, scope) => {
      const address = args.optionalText(0, 'address');
      return rangeAreasHandle(
        address === undefined ? { sheet: self, rects: [WHOLE_SHEET] } : areasOf(scope, self, address),
        scope,
      );
    },
    GetCell: (self, args, scope) => {
      const row = args.whole(0, 'row');
      const column = args.whole(1, 'column');
      return rangeHandle(
        { sheet: self, rects: [onSheet({ top: row, left: column, bottom: row, right: column })] },
        scope,
      );
    },
    GetRangeByIndexes: (self, args, scope) => {
      const top = args.whole(0, 'startRow');
      const left = args.whole(1, 'startColumn');
      const rect = {
        top,
        left,
        bottom: top + args.whole(2, 'rowCount') - 1,
        right: left + args.whole(3, 'columnCount') - 1,
      };
      return rangeHandle({ sheet: self, rects: [onSheet(rect)] }, scope);
    },
    GetUsedRange: (self, args, scope) => {
      const used = scope.parts.grid.usedRange(self, args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return rangeHandle({ sheet: self, rects: [used] }, scope);
    },
    GetUsedRangeOrNullObject: (self, args, scope) => {
      const used = scope.parts.grid.usedRange(self, args.flag(0));
      return used ? rangeHandle({ sheet: self, rects: [used] }, scope) : NULL_HANDLE;
    },
    GetNext: (self, args, scope) => neighbour(self, scope, 1, args.flag(0)) ?? missing(),
    GetNextOrNullObject: (self, args, scope) => neighbour(self, scope, 1, args.flag(0)) ?? NULL_HANDLE,
    GetPrevious: (self, args, scope) => neighbour(self, scope, -1, args.flag(0)) ?? missing(),
    GetPreviousOrNullObject: (self, args, scope) => neighbour(self, scope, -1, args.flag(0)) ?? NULL_HANDLE,
    Activate: (self, _args, scope) => {
      scope.parts.sheets.activate(self);
    },
    Calculate: async (_self, _args, scope) => {
      await scope.parts.calculate();
    },
    Copy: (self, args, scope) => {
      const position = args.optionalText(0, 'positionType') ?? 'None';
      return worksheetHandle(scope.parts.sheets.copySheet(self, copyIndex(self, position, args, scope)), scope);
    },
    _GetAnotherWorksheetById: (_self, args, scope) => worksheetHandle(args.text(0, 'id'), scope),
    Delete: (self, _args, scope) => {
      scope.parts.sheets.deleteSheet(self);
    },
    ...eventMethods(SHEET_EVENTS, ONLINE_SHEET_EVENTS),
  },
  id: (self) => self,
};

/** A sheet that must be there. */
export function worksheetHandle(sheet: string, scope: Scope): Handle {
  if (!scope.parts.book.has(sheet)) throw itemNotFound();
  return bind(WORKSHEET, sheet, scope);
}

function neighbour(self: string, scope: Scope, step: 1 | -1, visibleOnly: boolean): Handle | undefined {
  const ids = scope.parts.book.sheetIds();
  for (let at = ids.indexOf(self) + step; at >= 0 && at < ids.length; at += step) {
    const id = ids[at];
    if (id !== undefined && (!visibleOnly || scope.parts.sheets.visibility(id) === 'Visible')) {
      return worksheetHandle(id, scope);
    }
  }
  return undefined;
}

/** Where a copy goes; beside another sheet only where that one is named. */
function copyIndex(self: string, position: string, args: Args, scope: Scope): number {
  const ids = scope.parts.book.sheetIds();
  if (position === 'Beginning') return 0;
  if (position === 'End' || position === 'None') return ids.length;
  const relative = args.handle(1)?.id();
  const at = typeof relative === 'string' ? ids.indexOf(relative) : -1;
  if (at < 0) throw invalidArgument('relativeTo');
  return position === 'Before' ? at : at + 1;
}

function missing(): never {
  throw itemNotFound();
}
