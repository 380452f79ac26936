/** Next year's form sets as a bureau makes them: a built-in one, changed as data and read from its file. */
import assert from 'node:assert/strict';
import { readFormFile, writeFormFile } from '../../../../src/forms/file/form-file.js';
import type { FormSet, GridLayout, LineForm, TableForm } from '../../../../src/forms/form.js';
import { national2021 } from '../../../../src/forms/national-2021/form-set.js';
import { shanghai2026 } from '../../../../src/forms/shanghai-2026/form-set.js';
import { xinjiang2019 } from '../../../../src/forms/xinjiang-2019/form-set.js';

/** The form set as it is read from a file of its own. */
export function asFile(formSet: FormSet): FormSet {
  const reading = readFormFile(writeFormFile(formSet));
  assert.ok(reading.kind === 'form-set', JSON.stringify(reading, null, 1));
  return reading.formSet;
}

type Edit = (form: TableForm) => TableForm;

/** Tables changed by their ids. */
export function edited(formSet: FormSet, edits: Readonly<Record<string, Edit>>): readonly TableForm[] {
  return formSet.tables.map((form) => edits[form.id]?.(form) ?? form);
}

function grid(form: TableForm, change: (layout: GridLayout) => Partial<GridLayout>): TableForm {
  assert.ok(form.layout.kind === 'grid');
  return { ...form, layout: { ...form.layout, ...change(form.layout) } };
}

/** The fixed lines of one panel, changed. */
export function withLines(
  form: TableForm,
  id: string,
  change: (lines: readonly LineForm[]) => readonly LineForm[],
): TableForm {
  return grid(form, ({ panels }) => ({
    panels: panels.map((panel) =>
      panel.id === id && panel.body.kind === 'lines'
        ? { ...panel, body: { ...panel.body, lines: change(panel.body.lines) } }
        : panel,
    ),
  }));
}

/** A header word of a column, worded otherwise. */
export function withWord(form: TableForm, id: string, from: string, to: string): TableForm {
  return grid(form, ({ columns, header }) => ({
    columns: columns.map((column) => (column.id === id ? { ...column, words: [to] } : column)),
    header: header.map((cells) => cells.map((cell) => (cell.text === from ? { ...cell, text: to } : cell))),
  }));
}

/** A column behind the last one, under a header cell of its own. */
export function withColumn(form: TableForm, id: string, word: string): TableForm {
  return grid(form, ({ columns, header, panels }) => ({
    columns: [...columns, { id, kind: 'amount', width: 14, words: [word] }],
    header: header.map((cells, row) =>
      row === 0 ? [...cells, { text: word, ...(header.length > 1 ? { rowspan: header.length } : {}) }] : cells,
    ),
    panels: panels.map((panel) => ({ ...panel, columns: [...panel.columns, id] })),
  }));
}

/** Without a column that has a header cell of its own. */
export function withoutColumn(form: TableForm, id: string): TableForm {
  return grid(form, ({ columns, header, panels }) => {
    const word = columns.find((column) => column.id === id)?.words[0];
    return {
      columns: columns.filter((column) => column.id !== id),
      header: header.map((cells) => cells.filter(({ text }) => text !== word)),
      panels: panels.map((panel) => ({ ...panel, columns: panel.columns.filter((column) => column !== id) })),
    };
  });
}

/** A card with one more row, of one field, above the fifth. */
function withField(form: TableForm): TableForm {
  const { layout } = form;
  assert.ok(layout.kind === 'card');
  const { heights, ...rest } = layout;
  assert.ok(heights);
  const cells = layout.cells.map((cell) => (cell.row >= 4 ? { ...cell, row: cell.row + 1 } : cell));
  const fields = layout.fields.map((field) => (field.row >= 4 ? { ...field, row: field.row + 1 } : field));
  return {
    ...form,
    layout: {
      ...rest,
      cells: [
        ...cells,
        { row: 4, column: 0, text: '项目负责人', style: 'label' },
        { row: 4, column: 1, colspan: 6, style: 'value' },
      ],
      fields: [...fields, { id: 'leader', kind: 'text', row: 4, column: 1, words: ['项目负责人'] }],
    },
  };
}

/** The checks and carries that do not speak of these words; row sums take and leave columns. */
function rulesOf(
  formSet: FormSet,
  gone: readonly string[],
  sums: Readonly<Record<string, (parts: readonly string[]) => readonly string[]>>,
): Pick<FormSet, 'checks' | 'carries'> {
  const checks = formSet.checks.map((check) =>
    check.kind === 'row-sum' && sums[check.id] !== undefined
      ? { ...check, parts: sums[check.id]?.(check.parts) ?? check.parts }
      : 'tables' in check
        ? { ...check, tables: check.tables.filter((table) => !gone.includes(table)) }
        : check,
  );
  const speaks = (one: object): boolean => gone.some((word) => JSON.stringify(one).includes(`"${word}"`));
  return {
    checks: checks.filter((check) => !speaks(check)),
    carries: formSet.carries.filter((carry) => !speaks(carry)),
  };
}

const T9 = xinjiang2019.tables.find(({ id }) => id === 't9');

/**
 * Xinjiang's tables of 2020, made up: 表一 under another title, with a line and a note worded otherwise; 表三 with one column more; 表四 with one line
 * more; 表六 with a column worded otherwise; 表七 with one column less; no 表八; a new 表十; cards with one field more.
 */
export const xinjiang2020: FormSet = asFile({
  ...xinjiang2019,
  id: 'xinjiang-2020',
  name: '新疆部门预算公开表（2020年，试）',
  fromYear: 2020,
  tables: [
    ...edited(xinjiang2019, {
      t1: (form) => ({
        ...withLines(
          grid(form, () => ({ note: '备注：没有数据的表公开空表并说明。' })),
          'income',
          (lines) => lines.map((line) => (line.id === 'business' ? { ...line, label: '事业单位事业收入' } : line)),
        ),
        title: '部门收入支出总体情况表',
        titleAliases: [],
      }),
      t3: (form) => withColumn(form, 'handover', '上缴上级支出'),
      t4: (form) =>
        withLines(form, 'income', (lines) => [
          ...lines,
          { id: 'capital', label: '国有资本经营预算', indent: 1, role: 'line' },
        ]),
      t6: (form) => withWord(form, 'public', '公用经费', '日常公用经费'),
      t7: (form) => withoutColumn(form, 'e302'),
      target: withField,
    }).filter(({ id }) => id !== 't8'),
    ...(T9
      ? [
          {
            ...T9,
            id: 't10',
            number: '表十',
            sheetName: '表十',
            title: '国有资本经营预算支出情况表',
            titleAliases: [],
            map: { ...T9.map, y: 6.5 },
          },
        ]
      : []),
  ],
  ...rulesOf(xinjiang2019, ['t8'], {
    't3.row': (parts) => [...parts, 'handover'],
    't7.row': (parts) => parts.filter((part) => part !== 'e302'),
  }),
});

/** The tables 公开01–10表 of 2024, made up: 公开03表 with one column less, 公开01表 with one line more, 公开05表 under another title. */
export const national2024: FormSet = asFile({
  ...national2021,
  id: 'national-2024',
  name: '部门预算公开表（2024年，试）',
  fromYear: 2024,
  tables: edited(national2021, {
    p1: (form) =>
      withLines(form, 'income', (lines) => [...lines, { id: 'lottery', label: '十、彩票公益金收入', role: 'line' }]),
    p3: (form) => withoutColumn(form, 'remitted'),
    p5: (form) => ({ ...form, title: '{year}年一般公共预算支出情况表', titleAliases: [] }),
  }),
  ...rulesOf(national2021, [], { 'p3.row': (parts) => parts.filter((part) => part !== 'remitted') }),
});

/** Shanghai's tables of 2027, made up: 支出总表 with one column more, in which codes stand in three cells beside subtotal rows. */
export const shanghai2027: FormSet = asFile({
  ...shanghai2026,
  id: 'shanghai-2027',
  name: '上海市区级部门预算公开表（2027年，试）',
  fromYear: 2027,
  tables: edited(shanghai2026, { s3: (form) => withColumn(form, 'operating', '事业单位经营支出') }),
  ...rulesOf(shanghai2026, [], { 's3.row': (parts) => [...parts, 'operating'] }),
});
