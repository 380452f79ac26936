import type { CardCell, TableForm } from '../form.js';
import { PORTRAIT } from './parts.js';

/** 一级指标 with its 二级指标; each 二级指标 keeps two printed rows. */
const INDICATORS: readonly { readonly first: string; readonly second: readonly string[] }[] = [
  { first: '项目完成指标', second: ['成本指标', '时效指标', '数量指标', '质量指标'] },
  { first: '项目效益指标', second: ['经济效益指标', '可持续影响指标', '社会效益指标', '生态效益指标'] },
  { first: '满意度指标', second: ['满意度指标'] },
];
const ROWS_EACH = 2;
const FIRST_INDICATOR_ROW = 6;

function indicatorCells(): readonly CardCell[] {
  const cells: CardCell[] = [];
  let row = FIRST_INDICATOR_ROW;
  for (const { first, second } of INDICATORS) {
    cells.push({ row, column: 0, rowspan: second.length * ROWS_EACH, text: first, style: 'label' });
    for (const name of second) {
      cells.push({ row, column: 1, rowspan: ROWS_EACH, text: name, style: 'label' });
      for (let i = 0; i < ROWS_EACH; i += 1, row += 1) {
        cells.push({ row, column: 2, colspan: 3, style: 'text' }, { row, column: 5, colspan: 2, style: 'text' });
      }
    }
  }
  return cells;
}

const indicators = indicatorCells();

/** 项目支出绩效目标表: the targets of one project. */
export const projectTarget: TableForm = {
  id: 'target',
  sheetName: '绩效目标表{n}',
  title: '项  目  支  出  绩  效  目  标  表',
  titleAliases: ['项目支出绩效目标申报表', '项目绩效目标表', '项目支出绩效目标批复表'],
  repeats: 'project',
  map: { x: 4, y: 3.9, name: '绩效目标', caption: '分项目' },
  layout: {
    kind: 'card',
    widths: [18, 16, 14, 18, 12, 14, 22],
    heights: {
      0: 28,
      1: 6,
      2: 22,
      3: 22,
      4: 96,
      5: 20,
      ...Object.fromEntries(
        indicators.filter((cell) => cell.column === 2).map((cell): [number, number] => [cell.row, 26]),
      ),
    },
    cells: [
      { row: 0, column: 0, colspan: 7, text: '项  目  支  出  绩  效  目  标  表', style: 'title' },
      { row: 2, column: 0, text: '预算单位', style: 'label' },
      { row: 2, column: 1, colspan: 2, style: 'value' },
      { row: 2, column: 3, text: '项目名称', style: 'label' },
      { row: 2, column: 4, colspan: 3, style: 'value' },
      { row: 3, column: 0, text: '项目资金（{unit}）', style: 'label' },
      { row: 3, column: 1, text: '年度资金总额：', style: 'label' },
      { row: 3, column: 2, style: 'value' },
      { row: 3, column: 3, text: '其中：财政拨款', style: 'label' },
      { row: 3, column: 4, style: 'value' },
      { row: 3, column: 5, text: '其他资金', style: 'label' },
      { row: 3, column: 6, style: 'value' },
      { row: 4, column: 0, text: '项目总体目标', style: 'label' },
      { row: 4, column: 1, colspan: 6, style: 'text' },
      { row: 5, column: 0, text: '一级指标', style: 'label' },
      { row: 5, column: 1, text: '二级指标', style: 'label' },
      { row: 5, column: 2, colspan: 3, text: '三级指标', style: 'label' },
      { row: 5, column: 5, colspan: 2, text: '指标值（包含数字及文字描述）', style: 'label' },
      ...indicators,
    ],
    fields: [
      { id: 'department', kind: 'department', row: 2, column: 1, words: ['预算单位', '填报单位', '项目单位'] },
      { id: 'projectName', kind: 'project', row: 2, column: 4, words: ['项目名称'] },
      { id: 'total', kind: 'amount', row: 3, column: 2, words: ['年度资金总额', '资金总额'] },
      { id: 'appropriation', kind: 'amount', row: 3, column: 4, words: ['其中财政拨款', '财政拨款'] },
      { id: 'other', kind: 'amount', row: 3, column: 6, words: ['其他资金'] },
      { id: 'goal', kind: 'text', row: 4, column: 1, words: ['项目总体目标', '总体目标'] },
    ],
    page: PORTRAIT,
  },
};
