/** What several of the tables 公开01表 – 公开10表 have in common. */
import type { CodeColumn, GridLayout, HeadRows, OpenClasses, PageSetup, RowsBody, TextColumn } from '../form.js';

export const PORTRAIT: PageSetup = { orientation: 'portrait' };
export const LANDSCAPE: PageSetup = { orientation: 'landscape' };

/** Row 1 the number, row 2 the title, row 3 department and unit, then the header. */
const HEAD: HeadRows = { number: 0, title: 1, department: 2, header: 3 };

export const FRAME: Pick<GridLayout, 'kind' | 'head' | 'department' | 'titleInsideGrid' | 'bodyHeight'> = {
  kind: 'grid',
  head: HEAD,
  department: '{who}：',
  titleInsideGrid: false,
  bodyHeight: 20,
};

/** The whole code in one cell: 208, 20805, 2080501. */
export const FUNCTIONAL_CODE: CodeColumn = {
  id: 'code',
  kind: 'code',
  scheme: 'functional',
  part: 'whole',
  width: 12,
  words: ['科目编码', '功能分类科目编码'],
};

/** Names stand one U+3000 further right for each level. */
export const FUNCTIONAL_NAME: TextColumn = {
  id: 'name',
  kind: 'name',
  width: 36,
  words: ['科目名称', '功能分类科目名称'],
  levelIndent: '\u3000',
};

const TOTAL = '合    计';

/** Rows by functional code, a subtotal row above the rows of each 类 and 款. */
export function functionalRows(blankRows: number, totalMerge: 'name' | 'projectName' = 'name'): RowsBody {
  return {
    kind: 'rows',
    blankRows,
    total: { label: TOTAL, column: 'code' },
    totalMerge,
    subtotals: [1, 2],
    ...(totalMerge === 'projectName' ? { codesRepeat: true } : {}),
  };
}

/** Rows by economic code: subtotal rows for 类 alone. */
export function economicRows(blankRows: number): RowsBody {
  return { kind: 'rows', blankRows, total: { label: TOTAL, column: 'code' }, totalMerge: 'name', subtotals: [1] };
}

/** The department's own classes, taken from the table that lists their codes. */
export function classes(numbering: '一、' | '（一）', blankRows: number, from: OpenClasses['from']): OpenClasses {
  return { numbering, blankRows, from };
}
