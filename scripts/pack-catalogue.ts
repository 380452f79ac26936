/**
 * Packs the classification catalogue (catalogue/*.json, with its SOURCES.md) into what the product loads: one line an entry, fields apart
 * by `|`: code, name, from, until, flags, budget, replacedBy, renamedTo, aliases. What a check never asks (attestations, notes) stays behind.
 * Run: `npm run pack-catalogue`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
}

const ROOT = new URL('../', import.meta.url);
export const PACKED = ['functional', 'economic'] as const;

/** The packed module's text for one file of the catalogue. */
export function pack(name: (typeof PACKED)[number]): string {
  const entries = read(new URL(`catalogue/${name}.json`, ROOT));
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

/** Where the packed module stands. */
export function packedFile(name: (typeof PACKED)[number]): URL {
  return new URL(`src/codes/catalogue/${name}.ts`, ROOT);
}

function read(file: URL): readonly Entry[] {
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
}
