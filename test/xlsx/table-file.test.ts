import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { csvOf, readTableFile } from '../../src/xlsx/table-file.js';

/** 科目编码,科目名称 / 2010301,行政运行 in GB 18030. */
const GB = Uint8Array.from([
  0xbf, 0xc6, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbf, 0xc6, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a,
  0x32, 0x30, 0x31, 0x30, 0x33, 0x30, 0x31, 0x2c, 0xd0, 0xd0, 0xd5, 0xfe, 0xd4, 0xcb, 0xd0, 0xd0, 0x0d, 0x0a,
]);
const ROWS = [
  ['科目编码', '科目名称'],
  ['2010301', '行政运行'],
];

describe('a table in a file', () => {
  const rows = async (bytes: Uint8Array): Promise<unknown> => {
    const read = await readTableFile(bytes, 'a.csv');
    return read.kind === 'tables' ? read.sheets.map(({ values }) => values)[0] : read.why;
  };
  const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

  it('is read from CSV in whatever encoding an office writes, commas or tabs between', async () => {
    const text = '科目编码,科目名称\r\n2010301,行政运行\r\n';
    assert.deepEqual(await rows(new TextEncoder().encode(text)), ROWS);
    assert.deepEqual(await rows(new TextEncoder().encode(`\uFEFF${text}`)), ROWS);
    assert.deepEqual(await rows(GB), ROWS);
    assert.deepEqual(await rows(utf16(text.replaceAll(',', '\t'))), ROWS);
  });

  it('is read from .xlsx', async () => {
    const read = await readTableFile(await readFile(new URL('../example/disclosure-2019.xlsx', import.meta.url)), 'a');
    assert.ok(read.kind === 'tables' && read.sheets.length === 17);
  });

  it('is refused with the reason where it is neither', async () => {
    assert.equal(await rows(Uint8Array.from([0x89, 0x50, 0, 1])), 'not-xlsx');
    assert.equal(await rows(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'old-format');
    assert.equal(await rows(Uint8Array.from([0x50, 0x4b, 3, 4])), 'broken');
  });

  it('is written so that it is read again, and no text becomes a formula', async () => {
    const text = csvOf([...ROWS, ['=cmd|1', 'a,"b"']]);
    assert.ok(text.startsWith('\uFEFF'));
    assert.match(text, /'=cmd\|1,"a,""b"""/u);
    assert.deepEqual(await rows(new TextEncoder().encode(text)), [...ROWS, ["'=cmd|1", 'a,"b"']]);
  });
});
