import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { PlannedStyle, SheetPlan } from '../../src/changes/change.js';
import { planSheet } from '../../src/changes/plan-sheet.js';
import type { TableForm } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { areaName, cellName } from '../../src/sheet/place.js';

const DEPARTMENT = '昌吉州外侨办';
const NOTE_OF_THE_FORM = '备注：无内容应公开空表并说明情况。';

function plan(form: TableForm, more: { titleYear?: number; unit?: '万元' | '元'; project?: string } = {}): SheetPlan {
  return planSheet(form, { sheetName: form.sheetName, department: DEPARTMENT, unit: '万元', ...more });
}

function form(id: string): TableForm {
  const found = xinjiang2019.tables.find((table) => table.id === id);
  assert.ok(found);
  return found;
}

/** Texts of a sheet by cell; amounts, codes and details are left out by the caller. */
function texts(sheet: Worksheet): Map<string, string> {
  const found = new Map<string, string>();
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, column) => {
      if (typeof cell.value === 'string' && cell.master === cell) {
        found.set(cellName(rowNumber - 1, column - 1), cell.value);
      }
    });
  });
  return found;
}

function planned(sheet: SheetPlan): Map<string, string> {
  return new Map(sheet.cells.map(({ row, column, content }) => [cellName(row, column), String(content)]));
}

/** The style of a cell: later ones win. */
function styleAt(sheet: SheetPlan, row: number, column: number): Omit<PlannedStyle, 'area'> {
  return sheet.styles
    .filter(({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right)
    .reduce((all, { area: _, ...style }) => ({ ...all, ...style }), {});
}

describe('planSheet', () => {
  const example = new Workbook();
  before(async () => {
    await example.xlsx.load(await readFile(new URL('../example/disclosure-2019.xlsx', import.meta.url)));
  });

  const grids = xinjiang2019.tables.filter(({ layout }) => layout.kind === 'grid');

  for (const table of grids) {
    it(`prints in ${table.sheetName} every text of the published table, in the same cells`, () => {
      const sheet = example.getWorksheet(table.sheetName);
      assert.ok(sheet && table.layout.kind === 'grid');
      const published = texts(sheet);
      const { header, panels, columns, titleInsideGrid } = table.layout;
      const firstDetail = 3 + header.length;
      const open = panels.some(({ body }) => body.kind === 'rows');
      // Row 3 of the tables with a bordered department line has its unit in the last column, as the document has it.
      const unit = cellName(2, columns.length - (titleInsideGrid ? 1 : 2));
      const expected = [...published].filter(([cell, text]) => {
        const row = Number(cell.replace(/\D/g, ''));
        const isDetail = open && row > firstDetail && text !== '合计' && !text.startsWith('备注');
        return !isDetail && !text.startsWith('单位：');
      });
      const own = planned(plan(table));
      for (const [cell, text] of expected) {
        const wanted = text.startsWith('备注') ? NOTE_OF_THE_FORM : text;
        assert.equal(own.get(cell), wanted, `${table.sheetName}!${cell}`);
      }
      const extra = [...own].filter(([cell, text]) => !published.has(cell) && !text.startsWith('单位：'));
      assert.deepEqual(extra, []);
      if (!titleInsideGrid && columns.length > 4) assert.equal(own.get(unit), '单位：万元');
      assert.ok([...own.values()].includes('单位：万元'));
    });
  }

  it('merges the header as the published tables do', () => {
    for (const table of grids) {
      const sheet = example.getWorksheet(table.sheetName);
      assert.ok(sheet && table.layout.kind === 'grid');
      const last = 2 + table.layout.header.length;
      const own = plan(table)
        .merges.filter((merge) => merge.top >= 3 && merge.bottom <= last)
        .map(areaName)
        .sort();
      const published = (sheet.model.merges ?? [])
        .filter((range) => {
          const rows = [...range.matchAll(/\d+/g)].map(([row]) => Number(row));
          return rows.every((row) => row >= 4 && row <= last + 1);
        })
        .sort();
      assert.deepEqual(own, published, table.sheetName);
    }
  });

  it('puts title and department line inside the border where the document does', () => {
    assert.equal(styleAt(plan(form('t5')), 1, 0).border, 'thin');
    assert.equal(styleAt(plan(form('t5')), 2, 5).border, 'thin');
    assert.equal(styleAt(plan(form('t3')), 1, 0).border, undefined);
    assert.equal(styleAt(plan(form('t3')), 2, 0).border, undefined);
  });

  it('draws the grid from the header to the last row and not around the note', () => {
    for (const table of grids) {
      const sheet = plan(table);
      assert.ok(table.layout.kind === 'grid');
      const bottom = sheet.page.printArea.bottom - (table.layout.note === undefined ? 0 : 1);
      for (let row = 3; row <= bottom; row += 1) {
        for (let column = 0; column < sheet.widths.length; column += 1) {
          assert.equal(styleAt(sheet, row, column).border, 'thin', `${table.id} ${cellName(row, column)}`);
        }
      }
      if (table.layout.note !== undefined) assert.equal(styleAt(sheet, bottom + 1, 0).border, undefined);
    }
  });

  it('keeps codes as centred text and amounts right aligned without a zero', () => {
    const sheet = plan(form('t3'));
    assert.deepEqual([styleAt(sheet, 7, 1).numberFormat, styleAt(sheet, 7, 1).horizontal], ['@', 'center']);
    assert.deepEqual(
      [styleAt(sheet, 7, 4).numberFormat, styleAt(sheet, 7, 4).horizontal],
      ['General;-General;;@', 'right'],
    );
    assert.equal(styleAt(sheet, 29, 6).numberFormat, 'General;-General;;@');
  });

  it('prints a zero in 表八 and in performance tables', () => {
    assert.equal(styleAt(plan(form('t8')), 5, 1).numberFormat, 'General');
    assert.equal(styleAt(plan(form('target')), 3, 6).numberFormat, 'General');
  });

  it('states amounts in 元 to the 分, with separators', () => {
    const sheet = plan(form('t3'), { unit: '元' });
    assert.equal(styleAt(sheet, 7, 4).numberFormat, '#,##0.00;-#,##0.00;;@');
    assert.ok([...planned(sheet).values()].includes('单位：元'));
    assert.equal(planned(plan(form('target'), { unit: '元' })).get('A4'), '项目资金（元）');
  });

  it('sets every page up for A4, one page wide, header repeated and frozen', () => {
    for (const table of grids) {
      const sheet = plan(table);
      assert.ok(table.layout.kind === 'grid');
      const first = 3;
      const last = 2 + table.layout.header.length;
      assert.deepEqual([sheet.page.paper, sheet.page.fitWide, sheet.page.centred], ['A4', 1, true]);
      assert.deepEqual(sheet.page.titleRows, { first, last });
      assert.equal(sheet.freezeRows, last + 1);
      assert.equal(sheet.page.printArea.right, table.layout.columns.length - 1);
      assert.equal(Object.keys(sheet.heights).length, sheet.page.printArea.bottom + 1);
    }
    assert.equal(plan(form('t2')).page.orientation, 'landscape');
    assert.equal(plan(form('t7')).page.orientation, 'landscape');
    assert.equal(plan(form('t1')).page.orientation, 'portrait');
  });

  it('prints a year before the title where it is asked for', () => {
    assert.equal(planned(plan(form('t3'), { titleYear: 2020 })).get('A2'), '2020年部门支出总体情况表');
    assert.equal(planned(plan(form('t3'))).get('A2'), '部门支出总体情况表');
  });

  it('prints a performance table’s labels, department and project where the published card has them', () => {
    const sheet = example.getWorksheet('绩效目标表1');
    assert.ok(sheet);
    const published = texts(sheet);
    const own = planned(plan(form('target'), { project: '口岸运转工作经费' }));
    for (const cell of [
      'A1',
      'A3',
      'B3',
      'D3',
      'E3',
      'A4',
      'B4',
      'D4',
      'F4',
      'A5',
      'A6',
      'B6',
      'C6',
      'F6',
      'A7',
      'B7',
    ]) {
      assert.equal(own.get(cell), published.get(cell), cell);
    }
    const indicators = (all: Map<string, string>, column: string): string[] =>
      [...all].filter(([cell]) => cell.startsWith(column) && Number(cell.slice(1)) > 6).map(([, text]) => text);
    assert.deepEqual(indicators(own, 'B').sort(), indicators(published, 'B').sort());
    assert.deepEqual(indicators(own, 'A').sort(), indicators(published, 'A').sort());
  });
});
