/** Keeps in a workbook file which form set it follows, as the pane keeps it in an open one. */
import type { FormSet } from '../forms/form.js';
import { FORM, OWN_FORMS } from '../forms/kept-forms.js';
import { savedIn, settingName, settingValue } from '../sheet/saved.js';
import type { XlsxFile } from './apply-xlsx.js';
import { documentSettings, writeDocumentSettings } from './document-settings.js';
import { BrokenFile, FileBook } from './file-book.js';
import { passGate } from './gate.js';
import { problem, type XlsxProblem } from './problem.js';

/**
 * @param year the fiscal year that the file is of
 * @param builtIn form sets that need not be kept; another one is kept whole
 * @returns the new file, or why there is none. Never throws for what is in a file.
 */
export function keepForm(
  bytes: Uint8Array,
  form: FormSet,
  year: number,
  builtIn: readonly FormSet[],
): XlsxFile | XlsxProblem {
  const passed = passGate(bytes);
  if (passed.kind === 'problem') return passed;
  try {
    const book = new FileBook(passed);
    const kept = savedIn(documentSettings(book))[OWN_FORMS];
    const others: readonly unknown[] = Array.isArray(kept) ? kept : [];
    const own = builtIn.includes(form) ? others : [...others.filter((one) => idOf(one) !== form.id), form];
    writeDocumentSettings(book, {
      [settingName(FORM)]: settingValue({ id: form.id, year }),
      ...(own.length === 0 ? {} : { [settingName(OWN_FORMS)]: settingValue(own) }),
    });
    return { kind: 'file', bytes: book.bytes() };
  } catch (error) {
    if (error instanceof BrokenFile) return problem('broken', {}, error.message);
    throw error;
  }
}

function idOf(one: unknown): unknown {
  return typeof one === 'object' && one !== null ? Reflect.get(one, 'id') : undefined;
}
