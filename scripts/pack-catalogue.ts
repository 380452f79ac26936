/**
 * Packs the classification catalogue (catalogue/*.json, with its SOURCES.md) into what the product loads: one line an entry, fields apart
 * by `|`: code, name, from, until, flags, budget, replacedBy, renamedTo, aliases, attested, departmentCodes. Free notes stay behind.
 * The letters with which Chinese characters begin in pinyin are packed beside them (see `initial-letters.ts` beside this file).
 * Run: `npm run pack-catalogue`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LETTERS_FILE, packLetters } from './initial-letters.js';

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly from?: number;
  readonly until?: number;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly yearConfidence?: 'low';
  readonly budget?: string;
  readonly replacedBy?: readonly string[];
  readonly renamedTo?: string;
  readonly aliases?: readonly string[];
  readonly attested?: readonly string[];
  readonly departmentCodes?: readonly string[];
}

const ROOT = new URL('../', import.meta.url);
const FILES = { functional: 'functional', economic: 'economic', government: 'gov-economic' } as const;
type Packed = keyof typeof FILES;
export const PACKED: readonly Packed[] = ['functional', 'economic', 'government'];

/** The packed module's text for one file of the catalogue. */
export function pack(name: Packed): string {
  const entries = read(name);
  const lines = entries.map((entry) =>
    [
      entry.code,
      entry.name,
      entry.from ?? '',
      entry.until ?? '',
      entry.confidence.charAt(0) + (entry.yearConfidence === 'low' ? 'y' : ''),
      entry.budget ?? '',
      (entry.replacedBy ?? []).join(','),
      entry.renamedTo ?? '',
      (entry.aliases ?? []).join(','),
      (entry.attested ?? []).join(','),
      (entry.departmentCodes ?? []).join(','),
    ]
      .join('|')
      .replace(/\|+$/u, ''),
  );
  return [
    '// Packed from catalogue/ by scripts/pack-catalogue.ts: do not edit.',
    `export const ${name} = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}

/** The packed module's text for the letters with which the catalogue's names are spelt. */
export function packedLetters(): string {
  return packLetters(PACKED.flatMap((name) => read(name).flatMap((entry) => [entry.name, ...(entry.aliases ?? [])])));
}

/** Where the packed module stands. */
export function packedFile(name: Packed): URL {
  return new URL(`src/codes/catalogue/${name}.ts`, ROOT);
}

function read(name: Packed): readonly Entry[] {
  const file = new URL(`catalogue/${FILES[name]}.json`, ROOT);
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(parsed)) throw new TypeError(`not a list: ${file.href}`);
  return parsed.map(entryOf);
}

function entryOf(value: unknown): Entry {
  if (!isEntry(value)) throw new TypeError(`not a catalogue entry: ${JSON.stringify(value)}`);
  return value;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'code' in value && 'name' in value && 'confidence' in value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of PACKED) writeFileSync(packedFile(name), pack(name));
  writeFileSync(LETTERS_FILE, packedLetters());
}
