import { ExcelError } from '../../engine/excel-error.js';
import type { Handle, Scope, Type } from '../type.js';
import { bind } from '../type.js';

const PROTECTION: Type<string> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: (self, scope) => scope.parts.book.extras.sheet(self).protected },
  },
  methods: {
    Protect: (self, _args, scope) => {
      if (scope.parts.book.extras.sheet(self).protected) {
        throw new ExcelError('InvalidOperation', 'The worksheet is already protected.');
      }
      scope.parts.book.setSheetExtras(self, { protected: true });
    },
    Unprotect: (self, _args, scope) => {
      scope.parts.book.setSheetExtras(self, { protected: false });
    },
  },
};

export function protectionHandle(sheet: string, scope: Scope): Handle {
  return bind(PROTECTION, sheet, scope);
}
