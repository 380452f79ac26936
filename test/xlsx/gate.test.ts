import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { enUs } from '../../src/locales/en-us.js';
import { zhCn } from '../../src/locales/zh-cn.js';
import { LIMITS, passGate } from '../../src/xlsx/gate.js';
import { PROBLEM_KINDS } from '../../src/xlsx/problem.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { workbookFile, workbookParts, zipped } from './file-parts.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);
const SMALL = workbookFile({ name: '表', rows: '<row r="1"><c r="A1"><v>248.84</v></c></row>' });

function verdict(bytes: Uint8Array): string {
  const passed = passGate(bytes);
  return passed.kind === 'problem' ? passed.why : passed.kind;
}

/** Where a text first stands in the bytes. */
function find(bytes: Uint8Array, text: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1');
}

/** A compound file (OLE), as far as the gate looks, with a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
}

/** The parts in an archive whose directory promises other sizes than the parts have. */
function promising(name: string, size: number, bytes: Uint8Array): Uint8Array {
  const lying = Uint8Array.from(bytes);
  const local = find(lying, name);
  const entry = find(lying, name, local + 1) - 46;
  new DataView(lying.buffer).setUint32(entry + 24, size, true);
  return lying;
}

describe('xlsx: the gate', () => {
  it('lets workbooks pass, part by part', async () => {
    assert.equal(verdict(SMALL), 'passed');
    assert.equal(verdict(await readFile(EXAMPLE)), 'passed');
  });

  it('tells what is no workbook, in words for each', () => {
    assert.equal(verdict(new Uint8Array(0)), 'not-xlsx');
    assert.equal(verdict(strToU8('<html><table>…</table></html>')), 'not-xlsx');
    assert.equal(verdict(compoundFile('Workbook')), 'old-format');
    assert.equal(verdict(compoundFile('EncryptedPackage')), 'encrypted');
    assert.equal(verdict(zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })), 'other-kind');
    assert.equal(verdict(zipped({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })), 'other-kind');
    assert.equal(verdict(zipped({ '[Content_Types].xml': '', 'word/document.xml': '' })), 'other-kind');
    const words: readonly string[] = Object.keys({ ...zhCn, ...enUs });
    for (const kind of PROBLEM_KINDS) assert.ok(words.includes(`xlsx.problem.${kind}`), kind);
  });

  it('refuses a file that was cut off, wherever', () => {
    for (let length = 4; length < SMALL.length; length += 97) {
      assert.equal(verdict(SMALL.subarray(0, length)), 'broken', String(length));
    }
  });

  it('refuses a part whose bytes are not those that were saved: no damaged figure is read', () => {
    const stored = zipSync(
      Object.fromEntries(
        Object.entries(workbookParts([{ name: '表', rows: '<row r="1"><c r="A1"><v>248.84</v></c></row>' }])).map(
          ([name, text]) => [name, strToU8(text)],
        ),
      ),
      { level: 0 },
    );
    const at = find(stored, '248.84');
    stored.set(strToU8('284.84'), at);
    assert.equal(verdict(stored), 'broken');
  });

  it('refuses what inflates to more than a workbook holds, by what the directory promises', () => {
    assert.equal(verdict(promising('xl/workbook.xml', LIMITS.bytes + 1, SMALL)), 'too-large');
  });

  it('refuses a bomb whose directory promises little', () => {
    const bomb = zipSync({
      ...Object.fromEntries(Object.entries(workbookParts([])).map(([name, text]) => [name, strToU8(text)])),
      'xl/bomb.xml': new Uint8Array(64 * 1024 * 1024),
    });
    assert.equal(verdict(bomb), 'too-large');
    assert.equal(verdict(promising('xl/bomb.xml', 1000, bomb)), 'too-large');
  });

  it('refuses more parts than a workbook has', () => {
    const parts = Object.fromEntries(
      Array.from({ length: LIMITS.parts + 1 }, (_, index) => [`xl/${String(index)}`, new Uint8Array(0)]),
    );
    assert.equal(verdict(zipSync(parts, { level: 0 })), 'too-large');
  });

  it('refuses two cells in opposite corners, in either quotes', () => {
    const corners = (quote: string): Uint8Array =>
      workbookFile({
        name: '表',
        rows: `<row r="1"><c r=${quote}A1${quote}/></row><row r="1048576"><c s="1" r=${quote}XFD1048576${quote}/></row>`,
      });
    assert.equal(verdict(corners('"')), 'too-large');
    assert.equal(verdict(corners("'")), 'too-large');
  });

  it('adds up all sheets', () => {
    const sheet = { rows: '<row r="90000"><c r="CV90000"/></row>' };
    assert.equal(verdict(workbookFile({ name: '表一', ...sheet })), 'passed');
    assert.equal(verdict(workbookFile({ name: '表一', ...sheet }, { name: '表二', ...sheet })), 'too-large');
  });

  it('answers for any bytes, and for a workbook with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        assert.ok((await readXlsx(bytes)).kind);
        assert.ok((await readXlsx(Buffer.concat([Buffer.from('PK\x03\x04'), bytes]))).kind);
      }),
      { numRuns: 50 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: SMALL.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const changed = Uint8Array.from(SMALL);
          changed[at] = byte;
          const read = await readXlsx(changed);
          // Either it is refused, or what is read is what was saved.
          if (read.kind === 'sheets') assert.equal(read.sheets[0]?.values[0]?.[0], 248.84);
        },
      ),
      { numRuns: 200 },
    );
  });
});
