import { invalidArgument, itemNotFound } from '../../engine/excel-error.js';
import type { Handle, Scope, Type } from '../type.js';
import { bind, NULL_HANDLE } from '../type.js';

type Value = string | number | boolean;

function properties(scope: Scope): Readonly<Record<string, Value>> {
  return scope.parts.book.extras.book.properties;
}

function write(scope: Scope, key: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw invalidArgument('value');
  scope.parts.book.setBookExtras({ properties: { ...properties(scope), [key]: value } });
}

const TYPES: Readonly<Record<string, string>> = { string: 'String', number: 'Number', boolean: 'Boolean' };

const CUSTOM_PROPERTY: Type<string> = {
  name: 'CustomProperty',
  scalars: {
    Key: { get: (self) => self },
    Value: {
      get: (self, scope) => properties(scope)[self] ?? null,
      set: (self, value, scope) => {
        write(scope, self, value);
      },
    },
    Type: { get: (self, scope) => TYPES[typeof properties(scope)[self]] ?? 'String' },
  },
  methods: {
    Delete: (self, _args, scope) => {
      if (!(self in properties(scope))) throw itemNotFound();
      const { [self]: _gone, ...rest } = properties(scope);
      scope.parts.book.setBookExtras({ properties: rest });
    },
  },
  id: (self) => self,
};

const CUSTOM_PROPERTIES: Type<null> = {
  name: 'CustomPropertyCollection',
  methods: {
    Add: (_self, args, scope) => {
      const key = args.text(0, 'key');
      write(scope, key, args.raw(1));
      return bind(CUSTOM_PROPERTY, key, scope);
    },
    DeleteAll: (_self, _args, scope) => {
      scope.parts.book.setBookExtras({ properties: {} });
    },
    GetCount: (_self, _args, scope) => Object.keys(properties(scope)).length,
    GetItemOrNullObject: (_self, args, scope) => {
      const key = args.text(0, 'key');
      return key in properties(scope) ? bind(CUSTOM_PROPERTY, key, scope) : NULL_HANDLE;
    },
  },
  items: (_self, scope) => Object.keys(properties(scope)).map((key) => bind(CUSTOM_PROPERTY, key, scope)),
  item: (_self, args, scope) => {
    const key = args.text(0, 'key');
    if (!(key in properties(scope))) throw itemNotFound();
    return bind(CUSTOM_PROPERTY, key, scope);
  },
};

const DOCUMENT_PROPERTIES: Type<null> = {
  name: 'DocumentProperties',
  objects: { Custom: (_self, scope) => bind(CUSTOM_PROPERTIES, null, scope) },
};

export function propertiesHandle(scope: Scope): Handle {
  return bind(DOCUMENT_PROPERTIES, null, scope);
}
