/** What several of the nine tables of Shanghai's district departments have in common. */
import type {
  CodeColumn,
  GridLayout,
  HeaderCell,
  HeadRows,
  OpenClasses,
  PageSetup,
  RowsBody,
  TextColumn,
} from '../form.js';

/** Every table is printed in landscape. */
export const LANDSCAPE: PageSetup = { orientation: 'landscape' };

/** Row 2 the title, row 4 department and unit, the header from row 6. */
const HEAD: HeadRows = { title: 1, department: 3, header: 5, titleSize: 18 };

export const FRAME: Pick<GridLayout, 'kind' | 'head' | 'department' | 'titleInsideGrid' | 'bodyHeight' | 'page'> = {
  kind: 'grid',
  head: HEAD,
  department: '编制{who}：',
  titleInsideGrid: false,
  bodyHeight: 20,
  page: LANDSCAPE,
};

/** 类 款 项, each in a column of its own; blank where the row is of a higher level. */
export const FUNCTIONAL_CODE: readonly CodeColumn[] = [
  { id: 'class', kind: 'code', scheme: 'functional', part: 'class', width: 6, words: ['类'] },
  { id: 'section', kind: 'code', scheme: 'functional', part: 'section', width: 6, words: ['款'] },
  { id: 'item', kind: 'code', scheme: 'functional', part: 'item', width: 6, words: ['项'] },
];

export const FUNCTIONAL_NAME: TextColumn = {
  id: 'name',
  kind: 'name',
  width: 36,
  words: ['功能分类科目名称', '科目名称'],
};

export const CODE_PARTS: readonly HeaderCell[] = [{ text: '类' }, { text: '款' }, { text: '项' }];

/** The total row's label is merged over code and name; each 类 and 款 has a subtotal row above its children. */
export function codedRows(blankRows: number, subtotals: RowsBody['subtotals'] = [1, 2]): RowsBody {
  return { kind: 'rows', blankRows, total: { label: '合计', column: 'class' }, totalMerge: 'name', subtotals };
}

/** The department's own classes, numbered in code order, taken from the tables that list their codes. */
export function classes(from: OpenClasses['from']): OpenClasses {
  return { numbering: '一、', blankRows: 14, from };
}
