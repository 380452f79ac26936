/** What people do to a workbook before it reaches us: one bend each, from a source of chance, to the example's sheets. */
import {
  bodyTop,
  CODED,
  convert,
  grids,
  inOneColumn,
  isAmount,
  LISTS,
  OTHER_WORDS,
  pick,
  splitAt,
  subtotalsIn,
  totalAt,
  wide,
} from './bend-tools.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { change, insertColumns, insertRows, mapTexts, NINE, sheetOf, stacked, withValues } from './example-sheets.js';

/** A number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

export interface Bend {
  readonly name: string;
  readonly bend: (sheets: readonly Sheet[], dice: Dice) => readonly Sheet[];
  /** Checks that rightly say more than before: amounts that are text are errors of their own. */
  readonly besides?: readonly string[];
  /** Of several that change the same thing only one can be done. */
  readonly only?: string;
}

/** A source of chance that gives the same numbers for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** In the order in which several can be done: what goes by cells and sheets’ names before what moves them. */
const BENDS: readonly Bend[] = [
  {
    name: '元 and 万元 in one workbook',
    bend: (sheets, dice) => {
      const which = dice(8);
      return sheets.map((sheet) =>
        NINE.indexOf(sheet.name) >= 0 && NINE.indexOf(sheet.name) >= which ? convert(sheet) : sheet,
      );
    },
  },
  {
    name: 'header words that differ',
    bend: (sheets) =>
      sheets.map((sheet) => {
        if (!NINE.includes(sheet.name) || sheet.name === '表八') return sheet;
        const top = bodyTop(sheet);
        return mapTexts(sheet, (text, row) => (row > 2 && row < top ? (OTHER_WORDS[text] ?? text) : text));
      }),
  },
  {
    name: 'other words for the department line',
    bend: (sheets, dice) =>
      grids(sheets, (sheet) =>
        mapTexts(sheet, (text) => {
          const word = ['填报单位', '编制部门', '部门', '单位名称', '编报单位'][dice(5)] ?? '部门';
          return text.replace(/^(?:编制|填报)(?:部门|单位)：\s*/, `${word}：`);
        }),
      ),
  },
  {
    name: 'totals as formulas with their stored values',
    // What the formulas add up moves away with the other bends.
    besides: ['total-formula'],
    bend: (sheets) =>
      sheets.map((sheet) => {
        if (!LISTS.includes(sheet.name)) return sheet;
        const at = totalAt(sheet);
        const formulas = sheet.values.map((row, one) =>
          row.map((value) => (one === at && isAmount(value) ? '=SUBTOTAL(9,X1:X9)' : '')),
        );
        return { ...sheet, formulas };
      }),
  },
  {
    name: 'dashes for zero',
    bend: (sheets, dice) =>
      grids(sheets, (sheet) => {
        const dash = ['-', '—', '——', '－'][dice(4)] ?? '-';
        const amounts = new Set(
          sheet.values.flatMap((row) => row.flatMap((value, at) => (isAmount(value) ? [at] : []))),
        );
        return withValues(
          sheet,
          sheet.values.map((row) =>
            row.some(isAmount) ? row.map((value, at) => (value === null && amounts.has(at) ? dash : value)) : row,
          ),
        );
      }),
  },
  {
    name: 'subtotal rows of 类 and 款',
    bend: (sheets, dice) => {
      const levels = [[1], [1, 2], [2]][dice(3)] ?? [1];
      return sheets.map((sheet) => (['表三', '表五'].includes(sheet.name) ? subtotalsIn(sheet, levels) : sheet));
    },
  },
  {
    name: 'a total under another name',
    bend: (sheets, dice) =>
      sheets.map((sheet) => {
        if (!LISTS.includes(sheet.name)) return sheet;
        const [label = ''] = pick(['合 计', '总计', '总　计', '合计：', '小计'], dice);
        const at = totalAt(sheet);
        return mapTexts(sheet, (text, row) => (row === at && text === '合计' ? label : text));
      }),
  },
  {
    name: 'the total on top',
    bend: (sheets) =>
      sheets.map((sheet) => {
        if (!LISTS.includes(sheet.name)) return sheet;
        const at = totalAt(sheet);
        const top = bodyTop(sheet);
        const total = sheet.values.slice(at, at + 1);
        return withValues(sheet, [
          ...sheet.values.slice(0, top),
          ...total,
          ...sheet.values.slice(top, at),
          ...sheet.values.slice(at + 1),
        ]);
      }),
  },
  {
    name: 'titles with the year and the department in them',
    only: 'title',
    bend: (sheets) =>
      sheets.map((sheet) =>
        mapTexts(sheet, (text, row) => (row === 1 && text.endsWith('表') ? `2019年${text}` : text)),
      ),
  },
  {
    name: 'titles missing, number lines left',
    only: 'title',
    bend: (sheets) =>
      grids(sheets, (sheet) => withValues(sheet, [...sheet.values.slice(0, 1), ...sheet.values.slice(2)])),
  },
  {
    name: 'signatures, dates and notes at the foot',
    bend: (sheets) =>
      grids(sheets, (sheet) =>
        withValues(sheet, [
          ...sheet.values,
          ['制表人：张三', null, null, '审核人：李四'],
          ['填报日期：2019年1月31日'],
          ['第1页 共9页'],
        ]),
      ),
  },
  {
    name: 'codes in one column',
    only: 'codes',
    bend: (sheets, dice) => {
      const separator = ['', '-', ' ', '－'][dice(4)] ?? '';
      return sheets.map((sheet) =>
        CODED.includes(sheet.name) ? inOneColumn(sheet, (parts, name) => [parts.join(separator), name]) : sheet,
      );
    },
  },
  {
    name: 'a code and its name in one cell',
    only: 'codes',
    bend: (sheets, dice) => {
      const separator = ['', '-'][dice(2)] ?? '';
      const gap = [' ', '　', ''][dice(3)] ?? ' ';
      return sheets.map((sheet) =>
        ['表三', '表五'].includes(sheet.name)
          ? inOneColumn(sheet, (parts, name) => [`${parts.join(separator)}${gap}${name}`, null])
          : sheet,
      );
    },
  },
  {
    name: 'codes as numbers that lost their zeros',
    only: 'codes',
    bend: (sheets) => grids(sheets, (sheet) => mapTexts(sheet, (text) => (/^\d+$/.test(text) ? Number(text) : text))),
  },
  {
    name: 'codes and words in full width with U+3000',
    only: 'codes',
    bend: (sheets) =>
      grids(sheets, (sheet) => mapTexts(sheet, (text) => (/^\d+$/.test(text) ? `　${wide(text)}` : text))),
  },
  {
    name: 'a table split on one sheet under a repeated header',
    only: 'split',
    bend: (sheets, dice) => {
      const [name = ''] = pick(LISTS, dice);
      return change(sheets, name, (sheet) => {
        const [first, second] = splitAt(sheet, bodyTop(sheet) + 1 + dice(4));
        return withValues(sheet, [...first.values, [], ...second.values]);
      });
    },
  },
  {
    name: 'a table split over two sheets under a repeated header',
    only: 'split',
    bend: (sheets, dice) => {
      const [name = ''] = pick(LISTS, dice);
      return sheets.flatMap((sheet) => {
        const top = bodyTop(sheet);
        return sheet.name === name ? splitAt(sheet, top + 1 + dice(4)) : [sheet];
      });
    },
  },
  {
    name: 'amounts as text',
    besides: ['amount-form', 'amounts'],
    bend: (sheets, dice) =>
      grids(sheets, (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row) =>
            row.map((value) =>
              isAmount(value) ? ([` ${value} `, `${value}`, wide(String(value))][dice(3)] ?? value) : value,
            ),
          ),
        ),
      ),
  },
  {
    name: 'titles pushed down below other lines',
    bend: (sheets, dice) =>
      sheets.map((sheet) =>
        withValues(sheet, [['附件2'], ...Array.from({ length: dice(4) }, () => []), ['昌吉州财政局'], ...sheet.values]),
      ),
  },
  {
    name: 'blank rows and columns anywhere',
    bend: (sheets, dice) =>
      sheets.map((sheet) => insertColumns(insertRows(sheet, [dice(36), dice(36)]), [dice(7), dice(7)])),
  },
  {
    name: 'thousands of formatted but empty rows',
    bend: (sheets) =>
      sheets.map((sheet) => {
        const empty = Array.from({ length: 3380 }, (): readonly CellValue[] => [null, '', ' ', null, '　']);
        return withValues(sheet, [...sheet.values, ...empty]);
      }),
  },
  {
    name: 'sheets of other things among the tables',
    bend: (sheets) => [
      sheetOf('封面', [['2019年部门预算'], ['昌吉州外侨办']]),
      ...sheets.slice(0, 5),
      sheetOf('工资', [
        ['姓名', '工资'],
        ['甲', 3500],
        ['乙', 4200],
      ]),
      ...sheets.slice(5),
      sheetOf('说明', [['第三部分 部门预算情况说明'], ['2019年收入预算440.85万元，比上年增加。']]),
    ],
  },
  {
    name: 'renamed and reordered sheets',
    only: 'sheets',
    bend: (sheets, dice) => {
      const drawn = new Map<string, number>();
      // What goes on over a sheet stays behind its beginning.
      const order = sheets.map((sheet) => {
        const begun = sheet.name.replace('（续）', '');
        const at = drawn.get(begun) ?? dice(1000);
        drawn.set(begun, at);
        return { sheet, at };
      });
      return order.sort((a, b) => a.at - b.at).map(({ sheet }, at) => ({ ...sheet, name: `Sheet${at + 1}` }));
    },
  },
  {
    name: 'several tables below each other on one sheet',
    only: 'sheets',
    bend: (sheets, dice) => {
      const cut = 1 + dice(sheets.length - 1);
      return [stacked('合并一', sheets.slice(0, cut), 1 + dice(3)), stacked('合并二', sheets.slice(cut), 2)];
    },
  },
];

export function allBends(): readonly Bend[] {
  return BENDS;
}
