import { ExcelError } from '../engine/excel-error.js';
import type { Handle, Scope, Type } from './type.js';
import { bind } from './type.js';

const NOTHING: Type<null> = { name: 'Microsoft.InternalService' };

/** Office's start-up states: 1 as the add-in is opened, 2 with the document. */
const RUNTIME: Type<null> = {
  name: 'Microsoft.AppRuntime',
  methods: {
    SetAppRuntimeStartState: (_self, args, scope) => {
      scope.parts.book.setBookExtras({
        startup: args.raw(0) === 'Background' || args.raw(0) === 'Visible' ? 'Load' : 'None',
      });
    },
    GetAppRuntimeStartState: (_self, _args, scope) =>
      scope.parts.book.extras.book.startup === 'Load' ? 'Background' : 'Inactive',
    SetAppRuntimeState: () => undefined,
    GetAppRuntimeState: () => 'Visible',
  },
};

/** The services that office.js itself talks to. Telemetry is taken and dropped; nothing leaves the machine. */
export function internalService(name: string, scope: Scope): Handle {
  if (name.startsWith('Microsoft.AppRuntime.AppRuntime')) return bind(RUNTIME, null, scope);
  if (name.startsWith('Microsoft.')) return silent(bind({ ...NOTHING, name }, null, scope));
  throw new ExcelError('ApiNotFound', `The API you are trying to use could not be found: ${name}.`);
}

function silent(handle: Handle): Handle {
  return {
    typeName: handle.typeName,
    isNull: false,
    id: () => undefined,
    areas: () => undefined,
    movedTo: () => undefined,
    scalarNames: () => [],
    hasObject: () => false,
    read: () => null,
    write: () => Promise.resolve(),
    object: () => silent(handle),
    call: () => Promise.resolve(null),
    items: () => undefined,
    item: () => silent(handle),
  };
}
