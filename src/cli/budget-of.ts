import type { Budget } from '../book/budget.js';
import { readBudget } from '../book/read-budget.js';
import { recogniseForm } from '../book/recognise-form.js';
import { catalogueWith } from '../codes/catalogue/catalogue.js';
import { NO_OVERLAYS, type Overlays, stacked } from '../codes/catalogue/overlays.js';
import { CODES, readSavedCodes } from '../codes/lists/saved-codes.js';
import type { FormSet } from '../forms/form.js';
import { formSets } from '../forms/form-sets.js';
import { savedChoice, savedForms, withOwn } from '../forms/saved-forms.js';
import type { Saved } from '../sheet/saved.js';
import type { Sheet } from '../sheet/sheet.js';

/** What the command line says of how a workbook is to be read. */
export interface Said {
  readonly form?: FormSet;
  readonly year?: number;
  /** Official lists; they go before those that the workbook keeps. */
  readonly codes?: Overlays;
}

/**
 * Reads a workbook as the add-in does: by what was said here, else by what the workbook keeps (form set and year that its user chose, a bureau's own form
 * sets, official lists and codes of one's own), else by what its tables say.
 */
export async function budgetOf(
  { sheets, saved }: { readonly sheets: readonly Sheet[]; readonly saved: Saved },
  said: Said,
): Promise<Budget> {
  const choice = savedChoice(saved);
  const { own } = await savedForms(saved);
  const known = withOwn(formSets, own);
  const form = said.form ?? known.find(({ id }) => id === choice.id);
  const year = said.year ?? choice.year;
  const overlays = stacked(said.codes ?? NO_OVERLAYS, readSavedCodes(saved[CODES]).overlays);
  const options = { catalogue: catalogueWith(overlays), ...(year === undefined ? {} : { year }) };
  return form ? readBudget(sheets, form, options) : recogniseForm(sheets, known, options).budget;
}
