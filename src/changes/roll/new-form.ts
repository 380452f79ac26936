import type { FormSet } from '../../forms/form.js';
import type { RollOptions } from './roll-plan.js';

/** What form sets of one region have in common: `xinjiang-2019` and `xinjiang-2022` are of one family. */
function familyOf({ id }: FormSet): string {
  return id.replace(/-20\d\d$/u, '');
}

/** Whether two form sets are of one region, by their ids. */
export function isSameFamily(one: FormSet, other: FormSet): boolean {
  return familyOf(one) === familyOf(other);
}

/** The newest form set of the same region that begins after this one and is in force in a fiscal year; `undefined`: this one goes on. */
export function newFormSet(form: FormSet, formSets: readonly FormSet[], year: number): FormSet | undefined {
  return formSets
    .filter((one) => isSameFamily(one, form) && one.fromYear > form.fromYear && one.fromYear <= year)
    .reduce<FormSet | undefined>((a, b) => (a && a.fromYear >= b.fromYear ? a : b), undefined);
}

/** The form sets of the same region that a new year may follow, this one included: the newest first. */
export function formSetsToFollow(form: FormSet, formSets: readonly FormSet[]): readonly FormSet[] {
  const others = formSets.filter((one) => one.id !== form.id && isSameFamily(one, form));
  return [form, ...others].sort((a, b) => b.fromYear - a.fromYear);
}

/** The form set that the new year follows: the one that is asked for, else the newest of the region in force, else the same as before. */
export function formToFollow(
  form: FormSet,
  { form: asked, formSets = [], toYear }: Pick<RollOptions, 'form' | 'formSets' | 'toYear'>,
): FormSet {
  return asked ?? newFormSet(form, formSets, toYear) ?? form;
}
