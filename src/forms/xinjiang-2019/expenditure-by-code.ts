import type { GridLayout, RowsBody } from '../form.js';
import { CODE_PARTS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, NOTE, PORTRAIT } from './parts.js';

/** In what the tables of expenditure by functional code differ below their titles. */
interface Differences {
  /** Printed over code and name: `项目`, `项  目`. */
  readonly item: string;
  /** Printed over the amounts: 支出预算, 一般公共预算支出 … */
  readonly heading: string;
  /** Printed over the first amount. */
  readonly total: '合计' | '小计';
  readonly blankRows: number;
  readonly totalRow: boolean;
}

/** 表三, 表五 and 表九: code, name, 合计 = 基本支出 + 项目支出. */
export function expenditureByCode({
  item,
  heading,
  total,
  blankRows,
  totalRow,
}: Differences): Omit<GridLayout, 'department' | 'unitColumns' | 'departmentColumns' | 'titleInsideGrid'> {
  const other = total === '合计' ? '小计' : '合计';
  const body: RowsBody = totalRow
    ? { kind: 'rows', blankRows, total: { label: '合计', column: 'name' } }
    : { kind: 'rows', blankRows };
  return {
    kind: 'grid',
    columns: [
      ...FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 14, words: [total, other, '总计'] },
      { id: 'basic', kind: 'amount', width: 14, words: ['基本支出'] },
      { id: 'project', kind: 'amount', width: 14, words: ['项目支出'] },
    ],
    header: [
      [
        { text: item, colspan: 4 },
        { text: heading, colspan: 3 },
      ],
      [
        { text: '功能分类科目编码', colspan: 3 },
        { text: '功能分类科目名称', rowspan: 2 },
        { text: total, rowspan: 2 },
        { text: '基本支出', rowspan: 2 },
        { text: '项目支出', rowspan: 2 },
      ],
      CODE_PARTS,
    ],
    headerHeights: [20, 20, 20],
    bodyHeight: 22,
    panels: [{ id: 'expenditure', columns: ['class', 'section', 'item', 'name', 'total', 'basic', 'project'], body }],
    note: NOTE,
    page: PORTRAIT,
  };
}
