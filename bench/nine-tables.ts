/** Consistent workbooks of any size to measure with: the nine tables, each open list with so many rows. */
import { planSheet } from '../src/changes/plan-sheet.js';
import { entriesByCode } from '../src/codes/catalogue/entries.js';
import { BUILT_IN } from '../src/codes/catalogue/catalogue.js';
import type { FormSet, TableForm, TableId } from '../src/forms/form.js';
import { xinjiang2019 } from '../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../src/sheet/sheet.js';

/** Amounts of one row by column, in 万元. */
type Amounts = Readonly<Record<string, number>>;

const AMOUNTS: Readonly<Record<TableId, Amounts>> = {
  t2: { total: 3, general: 3 },
  t3: { total: 3, basic: 1, project: 2 },
  t5: { total: 3, basic: 1, project: 2 },
  t6: { total: 1, personnel: 1 },
  t7: { total: 2, e302: 2 },
};

/** Every 项 of the general public budget that holds for 2019, under the classes that 表一 has lines for. */
const FUNCTIONAL = [...entriesByCode('functional').keys()].flatMap((code) => {
  const found = BUILT_IN.lookUp(code, 'functional', 2019);
  const general = found.status === 'valid' && found.entry.budget === undefined;
  const printed = !['209', '224', '230', '234'].includes(code.slice(0, 3));
  return code.length === 7 && general && printed ? [{ code, name: found.entry.name }] : [];
});
const ECONOMIC = [...entriesByCode('economic')]
  .filter(([code, entries]) => code.length === 5 && code.startsWith('301') && entries.at(-1)?.until === undefined)
  .map(([code, entries]) => ({ code, name: entries.at(-1)?.name ?? '' }));

/** The form set with so many blank rows in every open list. */
export function grown(rows: number): FormSet {
  return {
    ...xinjiang2019,
    tables: xinjiang2019.tables.map((form) => {
      if (form.layout.kind !== 'grid') return form;
      const panels = form.layout.panels.map((panel) =>
        panel.body.kind === 'rows' ? { ...panel, body: { ...panel.body, blankRows: rows } } : panel,
      );
      return { ...form, layout: { ...form.layout, panels } };
    }),
  };
}

/** The nine tables as sheets of values that agree; `rows` detail rows in each open list but 表九's. */
export function nineTables(rows: number): Sheet[] {
  return grown(rows)
    .tables.filter((form) => form.repeats === undefined)
    .map((form) => filled(form, rows));
}

/** The text cells of row `index` of an open list and its amounts, as they would be pasted (code, name, project, amounts). */
export function pastedRow(form: TableForm, index: number): CellValue[] {
  if (form.layout.kind !== 'grid') return [];
  const { columns } = form.layout;
  const list = columns.some((column) => column.kind === 'code' && column.scheme === 'economic') ? ECONOMIC : FUNCTIONAL;
  const { code, name } = list[index % list.length] ?? { code: '', name: '' };
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  let part = -1;
  return columns.map((column) => {
    if (column.kind === 'code') return parts[(part += 1)] ?? null;
    if (column.kind === 'name') return name;
    if (column.kind === 'project') return `项目${index}`;
    return AMOUNTS[form.id]?.[column.id] ?? null;
  });
}

function filled(form: TableForm, rows: number): Sheet {
  const plan = planSheet(form, { sheetName: form.sheetName, department: '测算用部门', unit: '万元' });
  const { bottom, right } = plan.page.printArea;
  const values = Array.from({ length: bottom + 1 }, () => new Array<CellValue>(right + 1).fill(null));
  for (const { row, column, content } of plan.cells) values[row]?.splice(column, 1, content);
  const amounts = AMOUNTS[form.id];
  if (amounts && form.layout.kind === 'grid') {
    const first = plan.page.titleRows.last + 1;
    const own = form.id === 't6' ? Math.min(rows, ECONOMIC.length) : rows;
    for (let index = 0; index < own; index += 1) values[first + index] = pastedRow(form, index);
    if (own < rows) for (const column of [3, 4]) values[first]?.splice(column, 1, rows - own + 1);
    form.layout.columns.forEach((column, at) => {
      if (column.kind === 'amount' && amounts[column.id] !== undefined) {
        values[first + rows]?.splice(at, 1, rows * (amounts[column.id] ?? 0));
      }
    });
  }
  const sheet = { name: form.sheetName, visible: true, protected: false, values, formulas: values.map(() => []) };
  fillLines(form.id, sheet.values, rows);
  return sheet;
}

/** 表一 and 表四: classes by the codes of the rows, all paid from the general public budget. */
function fillLines(id: TableId, values: CellValue[][], rows: number): void {
  if (id !== 't1' && id !== 't4') return;
  const classes = new Map<string, number>();
  for (let index = 0; index < rows; index += 1) {
    const key = FUNCTIONAL[index % FUNCTIONAL.length]?.code.slice(0, 3) ?? '';
    classes.set(key, (classes.get(key) ?? 0) + 3);
  }
  const whole = /^(?:财政拨款（补助）|一般公共预算|小计|收入总计|支出合计|支出总计)$/u;
  for (const row of values) {
    for (const at of [0, 2]) {
      const text = String(row[at] ?? '').replaceAll(/\s/gu, '');
      const amount = whole.test(text) ? rows * 3 : classes.get(text.slice(0, 3));
      if (amount === undefined) continue;
      row[at + 1] = amount;
      if (id === 't4' && at === 2) row[at + 2] = amount;
    }
  }
}
