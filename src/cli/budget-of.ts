import type { Budget } from '../book/budget.js';
import { readBudget } from '../book/read-budget.js';
import { recogniseForm } from '../book/recognise-form.js';
import { catalogueWith } from '../codes/catalogue/catalogue.js';
import { NO_OVERLAYS, type Overlays, stacked } from '../codes/catalogue/overlays.js';
import { readSavedCodes } from '../codes/lists/saved-codes.js';
import type { FormSet } from '../forms/form.js';
import { type FormSets, formSets } from '../forms/form-sets.js';
import { keptChoice, ownForms, withOwn } from '../forms/kept-forms.js';
import { KEPT, type Saved } from '../sheet/saved.js';
import type { Sheet } from '../sheet/sheet.js';

/** What the command line says of how a workbook is to be read. */
export interface Said {
  readonly form?: FormSet;
  readonly year?: number;
  /** Official lists; they go before those that the workbook keeps. */
  readonly codes?: Overlays;
}

export interface FileBudget {
  readonly budget: Budget;
  /** The form sets that the workbook may follow: built-in ones, and a bureau's own that are kept in it. */
  readonly known: FormSets;
}

/**
 * Reads a workbook as the add-in does: by what was said here, else by what the workbook keeps (form set and year that its user chose, a bureau's own form
 * sets, official lists and codes of one's own), else by what its tables say.
 */
export async function budgetOf(
  { sheets, saved }: { readonly sheets: readonly Sheet[]; readonly saved: Saved },
  said: Said,
): Promise<FileBudget> {
  const choice = keptChoice(saved);
  const { own } = await ownForms(saved);
  const known = withOwn(own, formSets);
  const form = said.form ?? known.find(({ id }) => id === choice.id);
  const year = said.year ?? choice.year;
  const overlays = stacked(said.codes ?? NO_OVERLAYS, readSavedCodes(saved[KEPT.codes]).overlays);
  const options = { catalogue: catalogueWith(overlays), ...(year === undefined ? {} : { year }) };
  const budget = form ? readBudget(sheets, form, options) : recogniseForm(sheets, known, options).budget;
  return { budget, known };
}
