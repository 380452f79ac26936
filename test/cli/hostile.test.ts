import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type SheetXml, workbookParts, zipped } from '../xlsx/file-parts.js';
import { builtCommand } from './yusuan.js';

const EXAMPLE = 'test/example/disclosure-2019.xlsx';
/** Megabytes that a process may take. */
const MEMORY = 512;

interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  /** Most memory that the process held, in megabytes; 0 where the system does not tell. */
  readonly peak: number;
}

/** Runs the built command, and looks how much memory it takes. */
async function yusuan(...args: readonly string[]): Promise<Run> {
  const command = await builtCommand();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args]);
    const said = { output: '', errors: '' };
    let peak = 0;
    const look = setInterval(() => {
      void readFile(`/proc/${String(child.pid)}/status`, 'utf8').then(
        (text) => {
          peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(text)?.[1] ?? 0) / 1024);
        },
        () => undefined,
      );
    }, 20);
    child.stdout.on('data', (data: Buffer) => (said.output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said.errors += data.toString()));
    child.on('close', (status) => {
      clearInterval(look);
      resolve({ status, ...said, peak });
    });
  });
}

/** A workbook with one sheet of this content. */
function sheetOf(rows: string, after = ''): Uint8Array {
  const sheet: SheetXml = { name: '表三', rows, after };
  return zipped(workbookParts([sheet]));
}

function withParts(changed: Readonly<Record<string, string>>): Uint8Array {
  const sheet: SheetXml = { name: '表三', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' };
  return zipped({ ...workbookParts([sheet]), ...changed });
}

const text = (value: string): Uint8Array => strToU8(value);
const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const utf16 = (value: string): Uint8Array => new Uint8Array([...value].flatMap((letter) => [letter.charCodeAt(0), 0]));

/** Files that are refused, each with the sentence that says what it is and what to do. */
const REFUSED: Readonly<
  Record<string, { readonly bytes: () => Uint8Array | Promise<Uint8Array>; readonly said: RegExp }>
> = {
  'text.xlsx': { bytes: () => text('表三,合计\n'), said: /不是 Excel 工作簿/u },
  'empty.xlsx': { bytes: () => new Uint8Array(), said: /不是 Excel 工作簿/u },
  'cut-off.xlsx': {
    bytes: async () => (await readFile(EXAMPLE)).subarray(0, 9_000),
    said: /损坏/u,
  },
  'renamed-xls.xlsx': { bytes: () => new Uint8Array([...OLE, ...new Uint8Array(600)]), said: /\.xls/u },
  'password.xlsx': {
    bytes: () => new Uint8Array([...OLE, ...new Uint8Array(500), ...utf16('EncryptedPackage'), ...new Uint8Array(100)]),
    said: /密码/u,
  },
  'document.xlsx': {
    bytes: () => zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w/>') }),
    said: /不是/u,
  },
  'bomb.xlsx': {
    bytes: () => zipSync({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': new Uint8Array(120 << 20) }),
    said: /远大于/u,
  },
  'corners.xlsx': {
    bytes: () =>
      sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    said: /远大于/u,
  },
  'no-workbook.xlsx': {
    bytes: () => zipSync({ '[Content_Types].xml': text('<Types/>') }),
    said: /损坏|不是/u,
  },
};

/** Files that are read, whatever they would have a careless program do. */
const READ: Readonly<Record<string, () => Uint8Array>> = {
  // Entities of a document type are never filled in: two to the thirtieth laughs stay a word.
  'laughs.xlsx': () => {
    const entities = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY l${String(level + 1)} "&l${String(level)};&l${String(level)};">`,
    );
    return withParts({
      'xl/worksheets/sheet1.xml': `<!DOCTYPE w [<!ENTITY l0 "ha">${entities.join('')}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&l30;</v></c></row></sheetData></worksheet>`,
    });
  },
  'external-links.xlsx': () =>
    withParts({
      'xl/externalLinks/externalLink1.xml':
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="http://127.0.0.1:9/steal" TargetMode="External"/></Relationships>',
    }),
  'macros.xlsm': () => withParts({ 'xl/vbaProject.bin': 'not to be run' }),
  'command.xlsx': () =>
    sheetOf(
      '<row r="1"><c r="A1" t="str"><f>cmd|\' /C calc\'!A0</f><v>x</v></c><c r="B1" t="inlineStr"><is><t>=cmd|\' /C calc\'!A0</t></is></c></row>',
    ),
  'columns.xlsx': () => sheetOf('<row r="1" spans="1:1000000"><c r="A1"><v>1</v></c></row>').slice(),
  'paths.xlsx': () => withParts({ '../../evil.txt': 'out of the folder', '/etc/evil': 'root' }),
  'strings.xlsx': () => sheetOf('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'),
};

describe('hostile and broken files', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-hostile-'));
    await writeFile(path.join(folder, 'good.xlsx'), await readFile(EXAMPLE));
    for (const [name, { bytes }] of Object.entries(REFUSED)) await writeFile(path.join(folder, name), await bytes());
    for (const [name, bytes] of Object.entries(READ)) await writeFile(path.join(folder, name), bytes());
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('each get their sentence or are read safely, and stop no other file', async () => {
    const before = await readdir(folder);
    const { status, output, peak } = await yusuan('check', '--format', 'ndjson', '--jobs', '2', folder);
    assert.equal(status, 2);
    const results = new Map(
      output
        .trimEnd()
        .split('\n')
        .map((line): [string, object] => {
          const result: unknown = JSON.parse(line);
          assert.ok(typeof result === 'object' && result !== null && 'file' in result);
          return [path.basename(String(result.file)), result];
        }),
    );
    for (const [name, { said }] of Object.entries(REFUSED)) {
      const result = results.get(name);
      assert.ok(result && 'problem' in result, name);
      assert.match(String(result.problem), said, name);
    }
    for (const name of [...Object.keys(READ), 'good.xlsx']) {
      const result = results.get(name);
      assert.ok(result && 'summary' in result, `${name}: ${JSON.stringify(result).slice(0, 200)}`);
    }
    assert.deepEqual(await readdir(folder), before, 'no file is written');
    assert.ok(peak < MEMORY, `${String(peak)} MB`);
  });

  it('are refused by fill too, which writes nothing', async () => {
    const before = await readdir(folder);
    for (const name of ['text.xlsx', 'password.xlsx', 'bomb.xlsx', 'laughs.xlsx', 'paths.xlsx']) {
      const { status, errors } = await yusuan('fill', path.join(folder, name), path.join(folder, 'out.xlsx'));
      assert.equal(status, 2, name);
      assert.match(errors, /\p{Script=Han}/u, name);
    }
    assert.deepEqual(await readdir(folder), before);
  });

  it('as large as they may be are read within the memory of a worker; a million rows are too many', async () => {
    const row = (number: number): string => {
      const cells = Array.from(
        'ABCDEFGHIJ',
        (column) => `<c r="${column}${String(number)}"><v>${String(number)}.25</v></c>`,
      );
      return `<row r="${String(number)}">${cells.join('')}</row>`;
    };
    const large = path.join(folder, 'large.xlsx');
    await writeFile(large, sheetOf(Array.from({ length: 59_000 }, (_, index) => row(index + 1)).join('')));
    const read = await yusuan('check', large);
    assert.equal(read.status, 1);
    assert.ok(read.peak < MEMORY, `${String(read.peak)} MB`);
    const million = path.join(folder, 'million.xlsx');
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${String(index + 1)}"><c><v>1</v></c></row>`);
    await writeFile(million, sheetOf(rows.join('')));
    const refused = await yusuan('check', million);
    assert.equal(refused.status, 2);
    assert.match(refused.output, /million\.xlsx: .*远大于/u);
    assert.ok(refused.peak < MEMORY, `${String(refused.peak)} MB`);
  });

  it('cannot put markup or a script into a page', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const parts = workbookParts([
      {
        name: '表三',
        rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>编制部门：&lt;script&gt;alert(1)&lt;/script&gt;</t></is></c></row>`,
      },
    ]);
    const file = path.join(folder, `${name}.xlsx`);
    await writeFile(file, zipped(parts));
    const { output } = await yusuan('check', '--format', 'html', file);
    assert.ok(output.includes('&lt;img src=x'));
    assert.doesNotMatch(output, /<(?:img|script)/u);
    assert.match(output, /Content-Security-Policy" content="default-src 'none'/u);
    await rm(file);
  });
}).timeout(120_000);
