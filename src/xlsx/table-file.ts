/** A table in a file of either kind that offices send around: .xlsx or CSV. */
import { parseCsv, writeCsv } from 'hucre/csv';
import type { Sheet } from '../sheet/sheet.js';
import { problem, type XlsxProblem } from './problem.js';
import { readXlsx } from './read-xlsx.js';

export interface TableFile {
  readonly kind: 'tables';
  readonly sheets: readonly Pick<Sheet, 'name' | 'values'>[];
}

/** A list of all codes of the country has some 2 000 rows, 100 KB. */
const LARGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads the cells of an .xlsx file, or of a CSV file in UTF-8, UTF-16 or GB 18030 (which Chinese Excel writes), comma or tab between.
 * @param name of the file; a CSV's only sheet has it too
 * @returns the sheets, or why there are none. Never throws for what is in a file.
 */
export async function readTableFile(bytes: Uint8Array, name: string): Promise<TableFile | XlsxProblem> {
  const read = await readXlsx(bytes);
  if (read.kind === 'sheets') return { kind: 'tables', sheets: read.sheets };
  if (read.why !== 'not-xlsx') return read;
  if (bytes.length > LARGEST_TEXT) return problem('too-large');
  const text = textOf(bytes);
  if (text === undefined) return read;
  return { kind: 'tables', sheets: [{ name, values: parseCsv(text).map((line) => line.map(plainValue)) }] };
}

/** Rows as a CSV file that Excel opens as it is: UTF-8 with its mark; what could be taken for a formula stays text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return writeCsv(
    rows.map((row) => [...row]),
    { bom: true, escapeFormulae: true },
  );
}

/** The bytes as text; `undefined`: they are none. */
function textOf(bytes: Uint8Array): string | undefined {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) return decoded(bytes, encoding);
  }
  // A text in one of the two others has no zero bytes.
  if (bytes.includes(0)) return undefined;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Without type inference the library gives texts alone. */
function plainValue(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
