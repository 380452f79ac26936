import type { FormSet } from './form.js';
import { xinjiang2019 } from './xinjiang-2019/form-set.js';

/** Every form set (报表制度) that is known, newest last. */
export const formSets: readonly FormSet[] = [xinjiang2019];

/** The form set used where nothing says which. */
export const defaultFormSet: FormSet = xinjiang2019;

/** The form set of this id; `undefined` where there is none. */
export function findFormSet(id: string): FormSet | undefined {
  return formSets.find((formSet) => formSet.id === id);
}
