import type { Catalogue } from '../codes/catalogue/catalogue.js';
import type { FormSets } from '../forms/form-sets.js';
import type { Message } from '../locales/message.js';
import type { Saved } from '../sheet/saved.js';
import { readCodes } from './codes.js';
import { type Forms, readForms } from './forms.js';

/** How the workbook is to be read, by what it keeps. */
export interface Kept {
  readonly forms: Forms;
  readonly catalogue: Catalogue;
  /** What could not be read, for the user. */
  readonly unreadable: readonly Message[];
}

export async function readKept(saved: Saved, builtIn: FormSets): Promise<Kept> {
  const forms = await readForms(saved, builtIn);
  const codes = readCodes(saved);
  const unreadable = [
    { id: 'session.forms-unreadable', values: { count: forms.unreadable } },
    { id: 'session.codes-unreadable', values: { count: codes.unreadable } },
  ].filter(({ values: { count } }) => count > 0);
  return { forms: forms.forms, catalogue: codes.catalogue, unreadable };
}
