import type { FormSet } from './form.js';
import { national2021 } from './national-2021/form-set.js';
import { shanghai2026 } from './shanghai-2026/form-set.js';
import { xinjiang2019 } from './xinjiang-2019/form-set.js';

/** Form sets to choose from; the first is taken for a blank workbook. */
export type FormSets = readonly [FormSet, ...FormSet[]];

/** The built-in form sets (报表制度). */
export const formSets: FormSets = [xinjiang2019, national2021, shanghai2026];

/** The form set used where nothing says which. */
export const defaultFormSet: FormSet = xinjiang2019;

/** The form set of this id; `undefined` where there is none. */
export function findFormSet(id: string): FormSet | undefined {
  return formSets.find((formSet) => formSet.id === id);
}
