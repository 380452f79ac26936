import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Sheet } from '../../src/sheet/sheet.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { readExample } from '../example/read-example.js';
import { workbookFile, workbookParts, zipped, type SheetXml } from './file-parts.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readXlsx(bytes);
  if (read.kind === 'problem') throw new Error(`${read.why}: ${read.detail ?? ''}`);
  return read.sheets;
}

async function sheetOf(sheet: Partial<SheetXml>): Promise<Sheet> {
  const [read] = await sheetsOf(workbookFile({ name: '表', rows: '', ...sheet }));
  if (!read) throw new Error('no sheet');
  return read;
}

describe('xlsx: reading a file', () => {
  it('reads the published example: every sheet in the order of its tabs, every figure and text', async () => {
    const sheets = await sheetsOf(await readFile(EXAMPLE));
    const expected = await readExample();
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      expected.map((sheet) => sheet.name),
    );
    for (const [index, sheet] of sheets.entries()) {
      for (const [row, line] of (expected[index]?.values ?? []).entries()) {
        for (const [column, value] of line.entries()) {
          assert.equal(sheet.values[row]?.[column] ?? null, value, `${sheet.name} ${String(row)},${String(column)}`);
        }
      }
    }
  });

  it('reads numbers, texts, booleans, error values and rich text as the cells show them', async () => {
    const { values } = await sheetOf({
      rows: `<row r="1"><c r="A1"><v>440.85</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="b"><v>1</v></c>
        <c r="D1" t="inlineStr"><is><r><t>一般</t></r><r><t>公共</t></r></is></c><c r="F1" t="inlineStr"><is><t>　01</t></is></c></row>`,
    });
    assert.deepEqual(values, [[440.85, '#REF!', true, '一般公共', null, '　01']]);
  });

  it('keeps rows and columns where they stand, blank ones before them too', async () => {
    const { values } = await sheetOf({ rows: '<row r="3"><c r="C3"><v>1</v></c></row>' });
    assert.equal(values[2]?.[2], 1);
    assert.equal(values[0]?.[0] ?? null, null);
  });

  it('takes no amount for a date, whatever the cell is formatted as', async () => {
    const { values } = await sheetOf({
      rows: '<row r="1"><c r="A1" s="1"><v>60.123456</v></c><c r="B1" s="1"><v>43466</v></c></row>',
    });
    assert.deepEqual(values, [[60.123456, 43466]]);
  });

  it('gives formulas with their results, and null for one that was never calculated', async () => {
    const { values, formulas } = await sheetOf({
      rows: `<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>""</f><v></v></c>
        <c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><v>5</v></c></row>`,
    });
    assert.deepEqual(values, [[null, 2, '', '#DIV/0!', 5]]);
    assert.deepEqual(formulas, [['=SUM(B1:C1)', '=1+1', '=""', '=1/0']]);
  });

  it('writes out shared formulas where they stand, also without a result', async () => {
    const { values, formulas } = await sheetOf({
      rows: `<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>
        <row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>`,
    });
    assert.deepEqual(
      formulas.map((row) => row[1]),
      ['=A1*$A$1', '=A2*$A$1', '=A3*$A$1'],
    );
    assert.deepEqual(
      values.map((row) => row[1]),
      [1, 2, null],
    );
  });

  it('shows an array formula in each of its cells, and newer functions without their prefix', async () => {
    const { formulas } = await sheetOf({
      rows: `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f>_xlfn.XLOOKUP(1,A1,B1)</f><v>1</v></c></row>
        <row r="2"><c r="A2"><v>4</v></c></row>`,
    });
    assert.deepEqual(
      formulas.map((row) => row[0]),
      ['=B1:B2*2', '=B1:B2*2'],
    );
    assert.equal(formulas[0]?.[2], '=XLOOKUP(1,A1,B1)');
  });

  it('tells hidden and protected sheets', async () => {
    const sheets = await sheetsOf(
      workbookFile(
        { name: '表一', rows: '' },
        { name: '表二', rows: '', state: 'hidden' },
        { name: '表三', rows: '', state: 'veryHidden', after: '<sheetProtection sheet="1" objects="1"/>' },
      ),
    );
    assert.deepEqual(
      sheets.map(({ name, visible, protected: locked }) => [name, visible, locked]),
      [
        ['表一', true, false],
        ['表二', false, false],
        ['表三', false, true],
      ],
    );
  });

  it('answers with a problem, never with an exception, for parts that are no XML', async () => {
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels']) {
      const read = await readXlsx(zipped({ ...workbookParts([{ name: '表', rows: '' }]), [name]: 'no <xml' }));
      assert.equal(read.kind === 'problem' ? read.why : read.kind, 'broken', name);
    }
  });
});
