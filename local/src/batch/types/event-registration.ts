import { ExcelError } from '../../engine/excel-error.js';
import { hasSet } from '../../engine/requirements.js';
import type { Args, Scope } from '../type.js';

/** Events that the local workbook raises, by the name in their registration call. */
export const SHEET_EVENTS = [
  'ActivatedEvent',
  'CalculatedEvent',
  'DataChangedEvent',
  'DeactivatedEvent',
  'FormatChangedEvent',
  'FormulaChangedEvent',
  'ProtectionChangedEvent',
  'SelectionChangedEvent',
] as const;

export const COLLECTION_EVENTS = [...SHEET_EVENTS, 'AddedEvent', 'DeletedEvent'] as const;

/** Those that came with ExcelApiOnline 1.1: Excel 2021 does not have them. */
export const ONLINE_SHEET_EVENTS = ['EventNameChanged', 'EventVisibilityChanged'] as const;
export const ONLINE_COLLECTION_EVENTS = [...ONLINE_SHEET_EVENTS, 'EventMoved'] as const;

type Registration = (self: unknown, args: Args, scope: Scope) => void;

/** The calls by which office.js says that it listens. The host sends every event; office.js picks those it knows of. */
export function eventMethods(events: readonly string[], online: readonly string[] = []): Record<string, Registration> {
  const methods: Record<string, Registration> = {};
  for (const verb of ['_Register', '_Unregister']) {
    for (const event of events) methods[`${verb}${event}`] = () => undefined;
    for (const event of online) {
      methods[`${verb}${event}`] = (_self, _args, scope) => {
        if (hasSet(scope.profile, 'ExcelApiOnline', 1.1)) return;
        throw new ExcelError(
          'ApiNotFound',
          `The API you are trying to use could not be found: ${verb}${event} (ExcelApiOnline 1.1).`,
        );
      };
    }
  }
  return methods;
}
