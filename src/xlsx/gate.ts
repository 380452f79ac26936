/** What every file passes before a spreadsheet library sees it: it is an .xlsx archive, whole, and of a size that a workbook has. */
import { zipSync } from 'fflate';
import { isWithin } from './extent.js';
import { crcOf, inflateWithin } from './inflate.js';
import { problem, type XlsxProblem } from './problem.js';
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.js';

/** A department's budget inflates to one or two MB in some forty parts; a whole province's to less than a tenth of this. */
export const LIMITS = {
  parts: 10_000,
  /** Bytes of all parts together. */
  bytes: 96 * 1024 * 1024,
  /** How many times larger than the file, once there is more than `ratioFrom` bytes: what people write shrinks ten- to fortyfold. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
  /** Cells of all sheets' used rectangles together: readers keep them dense. */
  rectangles: 10_000_000,
  /** Cells that are written, blank ones too: each takes some 600 bytes when it is read, and a worker has 512 MB. */
  cells: 600_000,
  /** Bytes of all worksheets of a file that is to be changed: as a tree they take a hundredfold. */
  changedBytes: 24 * 1024 * 1024,
} as const;

/** A file that passed. */
export interface Passed {
  readonly kind: 'passed';
  /** Every part's bytes by its name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Looks at the zip directory first (kind, number of parts, promised sizes), then inflates each part against the same limits, for a directory can lie,
 * and compares checksums, so that a damaged figure is never read.
 */
export function passGate(bytes: Uint8Array): Passed | XlsxProblem {
  if (isCompoundFile(bytes)) return problem(holdsText(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return problem('not-xlsx');
  const entries = zipDirectory(bytes, LIMITS.parts + 1);
  if (!entries) return problem('broken', {}, 'no zip directory');
  const refused = refuseByDirectory(entries, bytes.length);
  if (refused) return refused;
  const parts = inflateParts(bytes, entries);
  if (!(parts instanceof Map)) return parts;
  if (!isWithin(parts, LIMITS)) return problem('too-large', {}, 'cells');
  return { kind: 'passed', parts };
}

/** The parts in a fresh archive: a library finds nothing in it that was not looked at. */
export function archive(parts: Passed['parts'], level: 0 | 6 = 0): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level });
}

function refuseByDirectory(entries: readonly ZipEntry[], fileSize: number): XlsxProblem | undefined {
  if (entries.length > LIMITS.parts) return problem('too-large', {}, 'parts');
  if (entries.some((entry) => entry.encrypted)) return problem('encrypted');
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('[Content_Types].xml') || names.has('xl/workbook.bin')) return problem('other-kind');
  if ([...names].some((name) => /^(?:word|ppt)\//u.test(name))) return problem('other-kind');
  if (names.size < entries.length) return problem('broken', {}, 'two parts of one name');
  const sum = entries.reduce((total, entry) => total + entry.size, 0);
  return tooLarge(sum, fileSize) ? problem('too-large', {}, 'bytes') : undefined;
}

function tooLarge(sum: number, fileSize: number): boolean {
  return sum > LIMITS.bytes || (sum > LIMITS.ratioFrom && sum > fileSize * LIMITS.ratio);
}

function inflateParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, Uint8Array> | XlsxProblem {
  const parts = new Map<string, Uint8Array>();
  let sum = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const packed = packedBytes(bytes, entry);
    if (!packed) return problem('broken', {}, entry.name);
    const part = unpack(entry, packed, LIMITS.bytes - sum);
    if (part === 'too-large') return problem('too-large', {}, entry.name);
    if (part === 'broken' || part.length !== entry.size || crcOf(part) !== entry.crc) {
      return problem('broken', {}, entry.name);
    }
    sum += part.length;
    if (tooLarge(sum, bytes.length)) return problem('too-large', {}, entry.name);
    parts.set(entry.name, part);
  }
  return parts;
}

function unpack(entry: ZipEntry, packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'broken' {
  if (entry.method === 0) return packed.length > most ? 'too-large' : packed;
  return entry.method === 8 ? inflateWithin(packed, Math.min(most, entry.size)) : 'broken';
}

/** Excel 97–2003 files, and .xlsx files behind a password, are OLE compound files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** Whether the bytes hold a text in UTF-16, as the names in a compound file's directory are. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
