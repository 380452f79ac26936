/** What a form set says that its shape allows but that cannot be: a name twice, a column that is nowhere, a header with a hole. */
import type { FormSet } from '../form.js';
import { carryProblems } from './carry-problems.js';
import { checkProblems } from './check-problems.js';
import { layoutProblems } from './layout-problems.js';
import { namesOf } from './names.js';
import type { FormFileProblem } from './problem.js';
import { twice } from './report.js';

/** The problems of a form set of the right shape. */
export function referenceProblems(formSet: FormSet): FormFileProblem[] {
  const names = namesOf(formSet);
  return [
    ...twice(formSet.tables, 'tables', 'id', ({ id }) => [id]),
    ...twice(formSet.tables, 'tables', 'sheetName', ({ sheetName }) => [sheetName]),
    ...twice(formSet.tables, 'tables', 'title', ({ title, titleAliases }) => [
      ...new Set([title, ...titleAliases].map(plain)),
    ]),
    ...twice(formSet.tables, 'tables', 'map', ({ map }) => [`${map.x},${map.y}`]),
    ...formSet.tables.flatMap((table, index) => layoutProblems(table.layout, `tables[${index}].layout`)),
    ...twice(formSet.checks, 'checks', 'id', ({ id }) => [id]),
    ...formSet.checks.flatMap((check, index) => checkProblems(check, `checks[${index}]`, names)),
    ...formSet.carries.flatMap((carry, index) => carryProblems(carry, `carries[${index}]`, names)),
  ];
}

/** Titles are compared without blanks. */
function plain(title: string): string {
  return title.replaceAll(/\s/gu, '');
}
