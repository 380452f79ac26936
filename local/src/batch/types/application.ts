import type { Handle, Scope, Type } from '../type.js';
import { bind, oneOf } from '../type.js';
import { createdHandle } from './workbook-created.js';

const APPLICATION: Type<null> = {
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (_self, scope) => scope.parts.book.extras.book.calculation,
      set: (_self, value, scope) => {
        const calculation = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'calculationMode');
        scope.parts.book.setBookExtras({ calculation });
      },
    },
    CalculationState: { get: (_self, scope) => (scope.parts.calculation.dirty ? 'Pending' : 'Done') },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: async (_self, args, scope) => {
      const kind = oneOf(args.raw(0), ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
      if (kind === 'Recalculate') await scope.parts.calculate();
      else await scope.parts.calculation.runAll();
    },
    CreateWorkbook: (_self, args, scope) => createdHandle(args.optionalText(0, 'base64File'), scope),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export function applicationHandle(scope: Scope): Handle {
  return bind(APPLICATION, null, scope);
}
