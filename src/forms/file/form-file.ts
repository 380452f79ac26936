/** A form set (报表制度) as one JSON file, so that a bureau can supply its own without programming. Data only: nothing in it is ever run. */
import type { FormSet } from '../form.js';
import type { FormFileProblem } from './problem.js';
import { referenceProblems } from './reference-problems.js';
import { hasShape, schemaProblems } from './schema-problems.js';

export type FormFileReading =
  | { readonly kind: 'form-set'; readonly formSet: FormSet }
  | { readonly kind: 'problems'; readonly problems: readonly FormFileProblem[] };

/** The largest built-in form set has some 60 000 characters; a file of more than this many is none. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Reads a form set from the text of a JSON file. Everything that is wrong with it is told at once, each with its path and what was
 * expected. Never throws for what the text holds.
 */
export function readFormFile(text: string): FormFileReading {
  if (text.length > MOST_CHARACTERS) return whole('forms.file.too-large', {});
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return whole('forms.file.not-json', { why: error instanceof Error ? error.message : '' });
  }
  // Editors are told by it what to propose; it says nothing of the form set.
  if (typeof data === 'object' && data !== null) Reflect.deleteProperty(data, '$schema');
  if (!hasShape(data)) return { kind: 'problems', problems: schemaProblems(data) };
  const problems = referenceProblems(data);
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'form-set', formSet: data };
}

/** The text of a form set's file: what {@link readFormFile} reads. */
export function writeFormFile(formSet: FormSet): string {
  return `${JSON.stringify(formSet, null, 2)}\n`;
}

function whole(id: string, values: Readonly<Record<string, string>>): FormFileReading {
  return { kind: 'problems', problems: [{ path: '', message: { id, values } }] };
}
