import { itemNotFound } from '../../engine/excel-error.js';
import type { Handle, Scope, Type } from '../type.js';
import { bind, NULL_HANDLE } from '../type.js';

function settings(scope: Scope): Readonly<Record<string, unknown>> {
  return scope.parts.book.extras.book.settings;
}

function write(scope: Scope, key: string, value: unknown): void {
  scope.parts.book.setBookExtras({ settings: { ...settings(scope), [key]: value } });
}

const SETTING: Type<string> = {
  name: 'Setting',
  scalars: {
    Key: { get: (self) => self },
    Value: {
      get: (self, scope) => settings(scope)[self] ?? null,
      set: (self, value, scope) => {
        write(scope, self, value);
      },
    },
  },
  methods: {
    Delete: (self, _args, scope) => {
      if (!(self in settings(scope))) throw itemNotFound();
      const { [self]: _gone, ...rest } = settings(scope);
      scope.parts.book.setBookExtras({ settings: rest });
    },
  },
  id: (self) => self,
};

const SETTINGS: Type<null> = {
  name: 'SettingCollection',
  methods: {
    Add: (_self, args, scope) => {
      const key = args.text(0, 'key');
      write(scope, key, args.raw(1));
      return bind(SETTING, key, scope);
    },
    GetCount: (_self, _args, scope) => Object.keys(settings(scope)).length,
    GetItemOrNullObject: (_self, args, scope) => {
      const key = args.text(0, 'key');
      return key in settings(scope) ? bind(SETTING, key, scope) : NULL_HANDLE;
    },
  },
  items: (_self, scope) => Object.keys(settings(scope)).map((key) => bind(SETTING, key, scope)),
  item: (_self, args, scope) => {
    const key = args.text(0, 'key');
    if (!(key in settings(scope))) throw itemNotFound();
    return bind(SETTING, key, scope);
  },
};

export function settingsHandle(scope: Scope): Handle {
  return bind(SETTINGS, null, scope);
}
