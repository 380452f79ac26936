import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readBudget } from '../../src/book/read-budget.js';
import type { CellChange, Change, Mark, MarksChange, RowsChange } from '../../src/changes/change.js';
import { isOurMark } from '../../src/changes/marks.js';
import { simulate } from '../../src/changes/simulate.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { type CellValue, contentAt, type Sheet, valueAt } from '../../src/sheet/sheet.js';
import { applyXlsx } from '../../src/xlsx/apply-xlsx.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { allPlans, place } from '../changes/typed-workbook.js';
import { workbookFile, workbookParts, zipped } from './file-parts.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);
const WHY = { id: 'changes.revert', values: {} } as const;

function cell(at: string, after: CellValue, before: CellValue = null, numberFormat?: string): CellChange {
  return {
    kind: 'cell',
    at: place(at),
    before,
    after,
    why: WHY,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function rows(sheet: string, before: number, count: number): RowsChange {
  return { kind: 'rows', sheet, before, count, why: WHY };
}

function marks(sheet: string, ...formulas: readonly string[]): MarksChange {
  const area = { sheet, top: 0, left: 0, bottom: 2, right: 0 };
  const all = formulas.map((formula): Mark => ({ area, formula, check: 't', severity: 'error' }));
  return { kind: 'marks', sheet, marks: all, why: WHY };
}

async function applied(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array> {
  const result = await applyXlsx(bytes, changes);
  if (result.kind === 'problem') throw new Error(`${result.why}: ${result.detail ?? ''}`);
  return result.bytes;
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readXlsx(bytes);
  if (read.kind === 'problem') throw new Error(`${read.why}: ${read.detail ?? ''}`);
  return read.sheets;
}

function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  assert.ok(found, path);
  return strFromU8(found);
}

/** The cell styles of a file, which must be as many as it says. */
function cellStyles(bytes: Uint8Array): string[] {
  const list = /<cellXfs count="(?<count>\d+)">(?<styles>.*)<\/cellXfs>/su.exec(part(bytes, 'xl/styles.xml'))?.groups;
  const styles = [...(list?.['styles'] ?? '').matchAll(/<xf(?: [^>/]*)?(?:\/>|>.*?<\/xf>)/gsu)].map(([style]) => style);
  assert.equal(styles.length, Number(list?.['count']));
  return styles;
}

const SHEET_1 = 'xl/worksheets/sheet1.xml';

/** Contents without blank edges, for files and memory pad rows differently. */
function contents(sheets: readonly Sheet[]): Record<string, Record<string, CellValue>> {
  return Object.fromEntries(
    sheets.map((sheet) => {
      const found: Record<string, CellValue> = {};
      const height = Math.max(sheet.values.length, sheet.formulas.length);
      for (let row = 0; row < height; row += 1) {
        const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
        for (let column = 0; column < width; column += 1) {
          const content = contentAt(sheet, row, column);
          if (content !== null && content !== '') found[`${String(row)},${String(column)}`] = content;
        }
      }
      return [sheet.name, found];
    }),
  );
}

describe('a format for cells that have none of their own', () => {
  it('is taken by a cell that has none, and by no other', async () => {
    const plain = { ...cell('表三!G20', '=1-1'), plainFormat: 'General;-General;;@' };
    const example = await readFile(EXAMPLE);
    const own = await applied(example, cell('表三!G20', '0.5', null, '0.00'));
    const styleOf = (bytes: Uint8Array): string => {
      const index = /<c [^>]*r="G20"[^>]*>/u.exec(part(bytes, 'xl/worksheets/sheet3.xml'))?.[0] ?? '';
      return cellStyles(bytes)[Number(/ s="(?<style>\d+)"/u.exec(index)?.groups?.['style'])] ?? '';
    };
    assert.notEqual(styleOf(await applied(example, plain)), styleOf(example));
    assert.equal(styleOf(await applied(own, { ...plain, before: '0.5' })), styleOf(own));
  });
});

describe('xlsx: writing cells', () => {
  const file = workbookFile({
    name: '表',
    rows: '<row r="2"><c r="B2" s="1"><v>1</v></c><c r="D2"><f>SUM(B2:C2)</f><v>1</v></c></row>',
  });

  it('writes numbers, texts, booleans, formulas and blanks where they belong', async () => {
    const [sheet] = await sheetsOf(
      await applied(
        file,
        cell('表!B2', 248.84, 1),
        cell('表!C2', '01'),
        cell('表!A1', true),
        cell('表!A3', '=B2*2'),
        cell('表!A2', ' 甲 & <乙> "丙"\n'),
        cell('表!D2', null, '=SUM(B2:C2)'),
      ),
    );
    assert.ok(sheet);
    assert.deepEqual(contents([sheet])['表'], {
      '0,0': true,
      '1,0': ' 甲 & <乙> "丙"\n',
      '1,1': 248.84,
      '1,2': '01',
      '2,0': '=B2*2',
    });
  });

  it("keeps a cell's format, and changes the number format alone where asked", async () => {
    const changed = await applied(file, cell('表!B2', 2, 1), cell('表!C2', '03', null, '@'));
    const xml = part(changed, SHEET_1);
    assert.match(xml, /<c r="B2" s="1"><v>2<\/v>/u);
    const style = Number(/<c r="C2"[^>]* s="(\d+)"/u.exec(xml)?.[1]);
    assert.match(cellStyles(changed)[style] ?? '', /numFmtId="49"/u);
  });

  it('leaves no result that could be wrong, and has Excel calculate when it opens the file', async () => {
    const changed = await applied(file, cell('表!B2', 2, 1));
    const [sheet] = await sheetsOf(changed);
    assert.equal(sheet && valueAt(sheet, 1, 3), null);
    assert.match(part(changed, 'xl/workbook.xml'), /<calcPr fullCalcOnLoad="1"\/>/u);
  });

  it('gives the cells of a shared or array formula what they need when one of them is written', async () => {
    const shared = workbookFile({
      name: '表',
      rows: `<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row>
        <row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><v>2</v></c></row>`,
    });
    const [sheet] = await sheetsOf(await applied(shared, cell('表!B1', 5, '=A1*2')));
    assert.equal(sheet && contentAt(sheet, 0, 1), 5);
    assert.equal(sheet && contentAt(sheet, 1, 1), '=A2*2');
    assert.equal(sheet && valueAt(sheet, 1, 2), null);
  });

  it('keeps every other part byte for byte, whatever it is', async () => {
    const before: Record<string, string> = {
      ...workbookParts([
        { name: '表', rows: '' },
        { name: '别处', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
      ]),
      'xl/vbaProject.bin': 'macros',
      'customXml/item1.xml': '<a/>',
      'xl/charts/chart1.xml': '<chart/>',
    };
    const after = unzipSync(await applied(zipped(before), cell('表!A1', 1)));
    for (const path of ['xl/vbaProject.bin', 'customXml/item1.xml', 'xl/charts/chart1.xml', 'xl/styles.xml']) {
      const bytes = after[path];
      assert.equal(bytes && strFromU8(bytes), before[path], path);
    }
    assert.deepEqual(Object.keys(after).sort(), Object.keys(before).sort());
  });
});

describe('xlsx: inserting rows', () => {
  const FOLLOWERS = `<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A5:B5"/></mergeCells>
    <conditionalFormatting sqref="A2:A4 C9"><cfRule type="expression" priority="1" stopIfTrue="1"><formula>A2&gt;$A$5</formula></cfRule></conditionalFormatting>
    <dataValidations count="1"><dataValidation type="list" sqref="B5"><formula1>$A$5:$A$6</formula1></dataValidation></dataValidations>
    <hyperlinks><hyperlink ref="A5" location="表!A1"/></hyperlinks><rowBreaks count="1"><brk id="5" man="1"/></rowBreaks>`;
  const file = zipped({
    ...workbookParts([
      {
        name: '表',
        rows: `<row r="3" ht="30" customHeight="1"><c r="A3" s="1"><v>1</v></c></row><row r="4" hidden="1"><c r="A4" s="1"><v>2</v></c></row>
          <row r="5"><c r="A5"><f>SUM(A3:A4)</f><v>3</v></c><c r="B5"><f>SUM(A$3:INDEX(A:A,ROW()-1))</f></c></row>`,
        after: FOLLOWERS,
      },
      { name: '别表', rows: '<row r="1"><c r="A1"><f>表!A5+A5</f><v>3</v></c></row>' },
    ]),
  });

  it('moves what stands below, and every formula and range that points there', async () => {
    const changed = await applied(file, rows('表', 4, 2));
    const [sheet, other] = await sheetsOf(changed);
    assert.ok(sheet && other);
    assert.equal(contentAt(sheet, 6, 0), '=SUM(A3:A4)');
    assert.equal(contentAt(sheet, 6, 1), '=SUM(A$3:INDEX(A:A,ROW()-1))');
    assert.equal(contentAt(other, 0, 0), '=表!A7+A5');
    const xml = part(changed, SHEET_1);
    assert.match(xml, /<mergeCell ref="A1:B1"\/><mergeCell ref="A7:B7"\/>/u);
    assert.match(xml, /sqref="A2:A6 C11"><cfRule [^>]*stopIfTrue="1"><formula>A2&gt;\$A\$7/u);
    assert.match(xml, /sqref="B7"><formula1>\$A\$7:\$A\$8/u);
    assert.match(xml, /<hyperlink ref="A7" location="表!A1"\/>/u);
    assert.match(xml, /<brk id="7"/u);
  });

  it('gives new rows the formats of the row above, its height too, but not that it is hidden', async () => {
    const xml = part(await applied(file, rows('表', 4, 1)), SHEET_1);
    assert.match(
      xml,
      /<row r="4" hidden="1"><c r="A4" s="1"><v>2<\/v><\/c><\/row>\s*<row r="5"><c r="A5" s="1"\/><\/row>/u,
    );
    const tall = part(await applied(file, rows('表', 3, 1)), SHEET_1);
    assert.match(tall, /<row r="4" ht="30" customHeight="1"><c r="A4" s="1"\/><\/row>/u);
  });

  it('gives rows right below a header, whose plan says how they look, the formats of the row below', async () => {
    const styles = [{ area: { top: 2, bottom: 2, left: 0, right: 0 }, border: 'thin' as const }];
    const xml = part(await applied(file, { ...rows('表', 2, 1), styles }), SHEET_1);
    assert.match(xml, /<row r="3" ht="30" customHeight="1"><c r="A3" s="1"\/><\/row>\s*<row r="4" ht="30"/u);
  });

  it('counts the places of cells with the rows of the same list', async () => {
    const [sheet] = await sheetsOf(
      await applied(file, rows('表', 4, 1), cell('表!A5', 7), cell('表!A6', '=SUM(A3:A5)', '=SUM(A3:A4)')),
    );
    assert.equal(sheet && contentAt(sheet, 4, 0), 7);
    assert.equal(sheet && contentAt(sheet, 5, 0), '=SUM(A3:A5)');
  });
});

describe('xlsx: writing marks', () => {
  const OTHERS =
    '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="4" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>';
  const file = workbookFile({
    name: '表',
    rows: '',
    after: `${OTHERS}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`,
  });
  const ours = (check: string): string => `=IFERROR(AND(A1<>B1,N("yusuan:${check}")=0),FALSE)`;

  it('adds them behind the conditional formats of others, in the order of the list', async () => {
    assert.ok(isOurMark(ours('a')));
    const xml = part(await applied(file, marks('表', ours('a'), ours('b'))), SHEET_1);
    assert.ok(xml.includes(OTHERS));
    assert.match(xml, /priority="5"><formula>[^<]*yusuan:a.*priority="6"><formula>[^<]*yusuan:b.*<pageMargins/u);
  });

  it('replaces ours and no others, and takes them away', async () => {
    const marked = await applied(file, marks('表', ours('a'), ours('b')));
    const replaced = part(await applied(marked, marks('表', ours('c'))), SHEET_1);
    assert.ok(!/yusuan:[ab]/u.test(replaced) && replaced.includes('yusuan:c'));
    const cleared = part(await applied(marked, marks('表')), SHEET_1);
    assert.ok(!cleared.includes('yusuan:') && cleared.includes(OTHERS));
  });

  it('keeps the results of formulas: marks change no figure', async () => {
    const counted = workbookFile({ name: '表', rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' });
    const [sheet] = await sheetsOf(await applied(counted, marks('表', ours('a'))));
    assert.equal(sheet && valueAt(sheet, 0, 0), 2);
  });
});

describe('xlsx: writing new sheets', () => {
  const plans = allPlans();
  const changes = plans.map((plan): Change => ({ kind: 'sheet', plan, why: WHY }));
  const file = workbookFile({ name: 'Sheet1', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });

  it('writes what was planned: contents, and a budget that is found', async () => {
    const sheets = await sheetsOf(await applied(file, ...changes));
    assert.deepEqual(contents(sheets), contents(simulate(await sheetsOf(file), changes)));
    const budget = readBudget(sheets, xinjiang2019);
    assert.equal(budget.tables.length, plans.length);
  });

  it('writes merges, sizes, print set-up and marks as planned', async () => {
    const bytes = await applied(file, ...changes);
    const names = part(bytes, 'xl/workbook.xml');
    for (const [index, plan] of plans.entries()) {
      const xml = part(bytes, `xl/worksheets/sheet${String(index + 2)}.xml`);
      const count = (pattern: RegExp): number => [...xml.matchAll(pattern)].length;
      assert.equal(count(/<mergeCell /gu), plan.merges.length, plan.name);
      assert.equal(count(/<col /gu), plan.widths.length, plan.name);
      assert.equal(count(/customHeight/gu), Object.keys(plan.heights).length, plan.name);
      assert.equal(count(/<cfRule /gu), plan.marks.length, plan.name);
      assert.match(
        xml,
        new RegExp(`paperSize="9" orientation="${plan.page.orientation}" fitToWidth="1" fitToHeight="0"`, 'u'),
      );
      assert.ok(names.includes(`name="_xlnm.Print_Area" localSheetId="${String(index + 1)}"`), plan.name);
      assert.ok(names.includes(`name="_xlnm.Print_Titles" localSheetId="${String(index + 1)}"`), plan.name);
    }
  });

  it('gives equal cells one style', async () => {
    const styles = cellStyles(await applied(file, ...changes));
    assert.equal(new Set(styles).size, styles.length);
    assert.ok(styles.length < 40, String(styles.length));
  });
});

describe('xlsx: what stands in the way of writing', () => {
  async function why(bytes: Uint8Array, ...changes: readonly Change[]): Promise<string> {
    const result = await applyXlsx(bytes, changes);
    return result.kind === 'problem'
      ? `${result.why} ${String(result.message.values['where'] ?? '')}`.trim()
      : result.kind;
  }
  const file = workbookFile(
    { name: '表一', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    { name: '锁', rows: '', after: '<sheetProtection sheet="1"/>' },
  );
  const [plan] = allPlans();

  it('names the cell that changed, the sheet that is missing, protected or there already', async () => {
    assert.ok(plan);
    assert.equal(await why(file, cell('表一!B1', 2), cell('表一!A1', 2, 3)), 'stale 表一!A1');
    assert.equal(await why(file, cell('表八!A1', 2)), 'missing 表八');
    assert.equal(await why(file, cell('锁!A1', 2)), 'protected 锁');
    assert.equal(await why(file, { kind: 'sheet', plan: { ...plan, name: '表一' }, why: WHY }), 'exists 表一');
    assert.equal(await why(Buffer.from('text'), cell('表一!A1', 2, 1)), 'not-xlsx');
  });

  it('refuses to change what no budget workbook is', async () => {
    const large = workbookFile({ name: '大', rows: `<!--${'预算'.repeat(4_500_000)}-->` });
    assert.equal(await why(large, cell('大!A1', 1)), 'too-large');
  });

  it('answers with a problem for a part that is no XML', async () => {
    const parts = workbookParts([{ name: '表一', rows: '' }]);
    const broken = zipped({ ...parts, 'xl/styles.xml': '<styleSheet><a></styleSheet>' });
    assert.equal(await why(broken, cell('表一!A1', 1)), 'broken');
  });

  it('takes a blank and an empty text for the same', async () => {
    assert.equal(await why(file, cell('表一!B9', 2, '')), 'file');
  });
});

describe('xlsx: reading what was written', () => {
  it('gives what the preview showed, for any list of changes on the example', async () => {
    const bytes = await readFile(EXAMPLE);
    const sheets = await sheetsOf(bytes);
    const names = sheets.slice(0, 9).map(({ name }) => name);
    const inserted = fc.record({
      sheet: fc.constantFrom(...names),
      before: fc.integer({ min: 1, max: 30 }),
      count: fc.integer({ min: 1, max: 3 }),
    });
    const written = fc.record({
      sheet: fc.constantFrom(...names),
      row: fc.integer({ min: 0, max: 40 }),
      column: fc.integer({ min: 0, max: 12 }),
      after: fc.oneof(fc.constantFrom<CellValue>(null, true, '=SUM(A1:A9)', '　01', 'x'), fc.integer(), fc.string()),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(inserted, { maxLength: 2 }),
        fc.array(written, { maxLength: 5 }),
        async (added, typed) => {
          const lines = added.map((one) => rows(one.sheet, one.before, one.count));
          const moved = simulate(sheets, lines);
          const cells = new Map<string, CellChange>();
          for (const { sheet, row, column, after } of typed) {
            const found = moved.find(({ name }) => name === sheet);
            assert.ok(found);
            const before = contentAt(found, row, column);
            cells.set(`${sheet} ${String(row)} ${String(column)}`, {
              kind: 'cell',
              at: { sheet, row, column },
              before,
              after: printable(after),
              why: WHY,
            });
          }
          const changes = [...lines, ...cells.values()];
          assert.deepEqual(
            contents(await sheetsOf(await applied(bytes, ...changes))),
            contents(simulate(sheets, changes)),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  /** A text that an accountant can type: no control characters, and no formula by accident. */
  function printable(value: CellValue): CellValue {
    if (typeof value !== 'string' || value === '=SUM(A1:A9)') return value;
    return value.replaceAll(/[^\u0020-\uD7FF\uE000-\uFFFD]/gu, '').replace(/^=+/u, '');
  }
});
