import { ExcelError } from '../../engine/excel-error.js';
import type { Handle, Scope, Type } from '../type.js';
import { bind } from '../type.js';
import { applicationHandle } from './application.js';
import { eventMethods } from './event-registration.js';
import { namesHandle } from './names.js';
import { propertiesHandle } from './properties.js';
import { rangeAreasHandle } from './range-areas.js';
import { rangeHandle } from './range.js';
import { settingsHandle } from './settings.js';
import { worksheetsHandle } from './worksheets.js';

const WORKBOOK: Type<null> = {
  name: 'Workbook',
  scalars: {
    Name: { get: (_self, scope) => scope.parts.book.workbook.name },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
  },
  objects: {
    Application: (_self, scope) => applicationHandle(scope),
    Names: (_self, scope) => namesHandle(undefined, scope),
    Properties: (_self, scope) => propertiesHandle(scope),
    Settings: (_self, scope) => settingsHandle(scope),
    Worksheets: (_self, scope) => worksheetsHandle(scope),
  },
  methods: {
    GetSelectedRange: (_self, _args, scope) => {
      const { sheet, areas } = scope.user.selection();
      if (areas.length !== 1) {
        throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
      }
      return rangeHandle({ sheet, rects: areas }, scope);
    },
    GetSelectedRanges: (_self, _args, scope) => {
      const { sheet, areas } = scope.user.selection();
      return rangeAreasHandle({ sheet, rects: areas }, scope);
    },
    GetActiveCell: (_self, _args, scope) => {
      const { sheet, areas } = scope.user.selection();
      const last = areas.at(-1) ?? { top: 0, left: 0 };
      const cell = { top: last.top, left: last.left, bottom: last.top, right: last.left };
      return rangeHandle({ sheet, rects: [cell] }, scope);
    },
    _RemoveReference: (_self, args, scope) => {
      scope.references.remove(args.text(0, 'reference'));
    },
    _RemoveAllReferences: (_self, _args, scope) => {
      scope.references.removeAll();
    },
    _GetReferenceCount: (_self, _args, scope) => scope.references.count(),
    ...eventMethods(['ActivatedEvent']),
  },
};

export function workbookHandle(scope: Scope): Handle {
  return bind(WORKBOOK, null, scope);
}
