import { itemNotFound } from '../../engine/excel-error.js';
import type { Args, Handle, Scope, Type } from '../type.js';
import { bind, NULL_HANDLE } from '../type.js';
import { COLLECTION_EVENTS, eventMethods, ONLINE_COLLECTION_EVENTS } from './event-registration.js';
import { worksheetHandle } from './worksheet.js';

const WORKSHEETS: Type<null> = {
  name: 'WorksheetCollection',
  methods: {
    Add: (_self, args, scope) => worksheetHandle(scope.parts.sheets.addSheet(args.optionalText(0, 'name')), scope),
    GetActiveWorksheet: (_self, _args, scope) => worksheetHandle(scope.parts.book.active(), scope),
    GetCount: (_self, args, scope) => listed(scope, args.flag(0)).length,
    GetFirst: (_self, args, scope) => existing(listed(scope, args.flag(0))[0], scope),
    GetLast: (_self, args, scope) => existing(listed(scope, args.flag(0)).at(-1), scope),
    GetItemOrNullObject: (_self, args, scope) => {
      const id = keyed(args, scope);
      return id === undefined ? NULL_HANDLE : worksheetHandle(id, scope);
    },
    ...eventMethods(COLLECTION_EVENTS, ONLINE_COLLECTION_EVENTS),
  },
  items: (_self, scope) => scope.parts.book.sheetIds().map((id) => worksheetHandle(id, scope)),
  item: (_self, args, scope) => existing(keyed(args, scope), scope),
};

export function worksheetsHandle(scope: Scope): Handle {
  return bind(WORKSHEETS, null, scope);
}

/** By name or by id. */
function keyed(args: Args, scope: Scope): string | undefined {
  const key = args.text(0, 'key');
  return scope.parts.book.has(key) ? key : scope.parts.book.sheetId(key);
}

function listed(scope: Scope, visibleOnly: boolean): readonly string[] {
  const ids = scope.parts.book.sheetIds();
  return visibleOnly ? ids.filter((id) => scope.parts.sheets.visibility(id) === 'Visible') : ids;
}

function existing(id: string | undefined, scope: Scope): Handle {
  if (id === undefined) throw itemNotFound();
  return worksheetHandle(id, scope);
}
