/** What a workbook keeps of form sets (报表制度): which one it follows, as the user said, and a bureau's own. */
import { KEPT, type Saved } from '../sheet/saved.js';
import type { FormSet } from './form.js';
import type { FormSets } from './form-sets.js';

/** What the user has said; absent: recognised by the tables, read from the tables. */
export interface FormChoice {
  readonly id?: string;
  readonly year?: number;
}

/** What the workbook says was chosen; what cannot be read is nothing. */
export function keptChoice(saved: Saved): FormChoice {
  const choice = saved[KEPT.form];
  if (typeof choice !== 'object' || choice === null) return {};
  const id: unknown = Reflect.get(choice, 'id');
  const year: unknown = Reflect.get(choice, 'year');
  return { ...(typeof id === 'string' ? { id } : {}), ...(typeof year === 'number' ? { year } : {}) };
}

/** A bureau's own form sets in the workbook, and how many could not be read. Their reader is loaded only where there are any. */
export async function ownForms(
  saved: Saved,
): Promise<{ readonly own: readonly FormSet[]; readonly unreadable: number }> {
  const kept = saved[KEPT.formSets];
  if (!Array.isArray(kept) || kept.length === 0) return { own: [], unreadable: 0 };
  const { readFormFile } = await import('./file/form-file.js');
  const readings = kept.map((one: unknown) => readFormFile(JSON.stringify(one)));
  const own = readings.flatMap((reading) => (reading.kind === 'form-set' ? [reading.formSet] : []));
  return { own, unreadable: readings.length - own.length };
}

/** All form sets that a workbook may follow: its own come before built-in ones of the same id. */
export function withOwn(own: readonly FormSet[], builtIn: FormSets): FormSets {
  const [first, ...rest] = [...own, ...builtIn.filter(({ id }) => !own.some((one) => one.id === id))];
  return first ? [first, ...rest] : builtIn;
}
