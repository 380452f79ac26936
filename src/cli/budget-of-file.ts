import type { Budget } from '../book/budget.js';
import { readBudget } from '../book/read-budget.js';
import { recogniseForm } from '../book/recognise-form.js';
import type { FormSet } from '../forms/form.js';
import { type FormSets, formSets } from '../forms/form-sets.js';
import { keptChoice, ownForms, withOwn } from '../forms/kept-forms.js';
import type { XlsxSheets } from '../xlsx/read-xlsx.js';

export interface FileBudget {
  readonly budget: Budget;
  /** The form sets that the file may follow: built-in ones, and a bureau's own that are kept in it. */
  readonly known: FormSets;
  /** Whether the file keeps which form set or fiscal year it is of. */
  readonly isKept: boolean;
}

/**
 * A file's tables by the form set and fiscal year that are said, else by those kept with the workbook, else as they are recognised.
 * @param said what the user says on the command line
 */
export async function budgetOfFile(
  { sheets, saved }: Pick<XlsxSheets, 'sheets' | 'saved'>,
  said: { readonly form?: FormSet; readonly year?: number },
): Promise<FileBudget> {
  const { own } = await ownForms(saved);
  const known = withOwn(own, formSets);
  const kept = keptChoice(saved);
  const year = said.year ?? kept.year;
  const options = year === undefined ? {} : { year };
  const form = said.form ?? known.find(({ id }) => id === kept.id);
  const budget = form ? readBudget(sheets, form, options) : recogniseForm(sheets, known, options).budget;
  return { budget, known, isKept: kept.id !== undefined || kept.year !== undefined };
}
