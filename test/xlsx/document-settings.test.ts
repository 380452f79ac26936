import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { savedIn } from '../../src/sheet/saved.js';
import { ADD_IN } from '../../src/xlsx/add-in.js';
import { documentSettings, writeDocumentSettings } from '../../src/xlsx/document-settings.js';
import { FileBook } from '../../src/xlsx/file-book.js';
import { passGate } from '../../src/xlsx/gate.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

async function example(): Promise<FileBook> {
  return open(await readFile(EXAMPLE));
}

function open(bytes: Uint8Array): FileBook {
  const passed = passGate(bytes);
  assert.ok(passed.kind === 'passed');
  return new FileBook(passed);
}

describe('document settings in a file', () => {
  it('are none where no add-in kept any', async () => {
    assert.deepEqual([...documentSettings(await example())], []);
  });

  it('come back as they were, texts with quotes, line ends and Chinese too', async () => {
    const settings = { 'yusuan.liveTidy': 'false', 'other.list': [1, '“二”\n<3>'], 'yusuan.reasons': '{"a":"说明"}' };
    const book = await example();
    writeDocumentSettings(book, settings);
    assert.deepEqual(Object.fromEntries(documentSettings(open(book.bytes()))), settings);
  });

  it('are changed in the part that holds them, without a second one', async () => {
    const book = await example();
    writeDocumentSettings(book, { a: 1, b: 2 });
    const again = open(book.bytes());
    writeDocumentSettings(again, { b: 3 });
    const last = open(again.bytes());
    assert.deepEqual(Object.fromEntries(documentSettings(last)), { a: 1, b: 3 });
    assert.equal(last.paths.filter((path) => path.includes('webextension')).length, 3);
  });

  it('go where nothing keeps them any more, and stay where the add-in has another reference', async () => {
    const book = await example();
    writeDocumentSettings(book, { 'yusuan.a': 1, 'yusuan.b': 2 });
    const path = book.paths.find((one) => one.endsWith('webextension1.xml')) ?? '';
    const passed = passGate(book.bytes());
    assert.ok(passed.kind === 'passed');
    const parts = new Map(passed.parts);
    const text = new TextDecoder().decode(parts.get(path)).replace(`id="${ADD_IN.id}"`, 'id="WA1"');
    parts.set(path, new TextEncoder().encode(text));
    const again = new FileBook({ kind: 'passed', parts });
    writeDocumentSettings(again, { 'yusuan.a': undefined, 'yusuan.c': 3 });
    const last = open(again.bytes());
    assert.deepEqual(Object.fromEntries(documentSettings(last)), { 'yusuan.b': 2, 'yusuan.c': 3 });
    assert.equal(last.paths.filter((one) => one.includes('webextension')).length, 3);
  });

  it('are what the add-in kept, when the file is read', async () => {
    const book = await example();
    writeDocumentSettings(book, { 'yusuan.liveTidy': 'false', 'other.liveTidy': 'true' });
    const read = await readXlsx(book.bytes());
    assert.ok(read.kind === 'sheets');
    assert.deepEqual(read.saved, { liveTidy: false });
    assert.equal(read.sheets.length, 17);
  });

  it('do not keep a file from being read when their part is damaged', async () => {
    const book = await example();
    writeDocumentSettings(book, { a: 1 });
    const passed = passGate(book.bytes());
    assert.ok(passed.kind === 'passed');
    const parts = new Map(passed.parts);
    parts.set('xl/webextensions/webextension1.xml', new TextEncoder().encode('<broken'));
    assert.deepEqual([...documentSettings(new FileBook({ kind: 'passed', parts }))], []);
  });

  it('belong to the add-in that the manifest names', async () => {
    const manifest = await readFile(new URL('../../manifest.xml', import.meta.url), 'utf8');
    assert.ok(manifest.includes(`<Id>${ADD_IN.id}</Id>`));
    assert.ok(manifest.includes(`<Version>${ADD_IN.version}</Version>`));
  });
});

describe('what is kept in a workbook', () => {
  it('is ours alone, and what is no JSON stays what it is', () => {
    assert.deepEqual(
      savedIn([
        ['yusuan.a', '{"b":1}'],
        ['yusuan.c', 'not json'],
        ['yusuan.d', false],
        ['a', '1'],
      ]),
      { a: { b: 1 }, c: 'not json', d: false },
    );
  });
});
