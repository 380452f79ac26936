import type { FormSet } from '../../forms/form.js';

/** What form sets of one region have in common: `xinjiang-2019` and `xinjiang-2022` are of one family. */
function familyOf({ id }: FormSet): string {
  return id.replace(/-20\d\d$/u, '');
}

/** The newest form set of the same region that begins after this one and is in force in a fiscal year; `undefined`: this one goes on. */
export function newFormSet(form: FormSet, formSets: readonly FormSet[], year: number): FormSet | undefined {
  return formSets
    .filter((one) => familyOf(one) === familyOf(form) && one.fromYear > form.fromYear && one.fromYear <= year)
    .reduce<FormSet | undefined>((a, b) => (a && a.fromYear >= b.fromYear ? a : b), undefined);
}
