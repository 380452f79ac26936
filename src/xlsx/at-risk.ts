/** What of a file would be lost or go wrong if changes were written, though no cell shows it. */
import type { Change } from '../changes/change.js';
import type { Passed } from './gate.js';

export const RISKS = ['signature', 'macros', 'pivots', 'threaded-comments', 'queries', 'xml-maps'] as const;
export type Risk = (typeof RISKS)[number];

const MACROS = /^xl\/vbaProject\.bin$/iu;
/** Parts that name cells in ways that inserted rows do not move. */
const NOT_MOVED: readonly (readonly [Risk, RegExp])[] = [
  ['macros', MACROS],
  ['pivots', /^xl\/pivot(?:Tables|Cache)\//iu],
  ['threaded-comments', /^xl\/threadedComments\//iu],
  ['queries', /^xl\/queryTables\//iu],
  ['xml-maps', /^xl\/(?:xmlMaps\.xml|tables\/tableSingleCells)/iu],
];
/** No change leaves a signature valid. */
const SIGNATURE = /^_xmlsignatures\//iu;

/** Whether the file holds macros, and is therefore an .xlsm. */
export function hasMacros({ parts }: Pick<Passed, 'parts'>): boolean {
  return [...parts.keys()].some((name) => MACROS.test(name));
}

/** The risks that the changes bring, each once. Cells, sheets and marks leave all other parts as they are; inserted rows move most. */
export function atRisk({ parts }: Pick<Passed, 'parts'>, changes: readonly Change[]): readonly Risk[] {
  if (changes.length === 0) return [];
  const names = [...parts.keys()];
  const rows = changes.some(({ kind }) => kind === 'rows');
  return [
    ...(names.some((name) => SIGNATURE.test(name)) ? (['signature'] as const) : []),
    ...NOT_MOVED.flatMap(([risk, pattern]) => (rows && names.some((name) => pattern.test(name)) ? [risk] : [])),
  ];
}
