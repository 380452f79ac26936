import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkOfMark, planMarks } from '../../src/changes/marks.js';
import { explain } from '../../src/checks/explain.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { parseCell, placeName } from '../../src/sheet/place.js';
import { valueAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';
import { budgetOf, typedSheets } from '../changes/typed-workbook.js';
import { calculated, flaggedCells, openSheets } from './marked-workbook.js';

/** Ways in which other workbooks write the code of a row, in the cells 类 款 项. */
const WRITINGS = {
  'parts as text': (code) => [code.slice(0, 3), code.slice(3, 5), code.slice(5)],
  'parts as numbers': (code) => [Number(code.slice(0, 3)), Number(code.slice(3, 5)), Number(code.slice(5))],
  'whole codes in the first cell': (code) => [code, null, null],
  'hyphens in the first cell': (code) => [`${code.slice(0, 3)}-${code.slice(3, 5)}-${code.slice(5)}`, null, null],
  'each part with what is before it': (code) => [code.slice(0, 3), code.slice(0, 5), code],
} satisfies Readonly<Record<string, (code: string) => readonly CellValue[]>>;

const amount = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<CellValue>(null, 0, 0.5, 1.25, 3, 36, 248.84, -2) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>('-', '—', '12.5', '无', '#N/A') },
);
const code = fc.constantFrom('2010301', '2010302', '2013405', '2080501', '2240101', '2300201');
const list = (columns: readonly string[]): fc.Arbitrary<readonly Line[]> =>
  fc.array(fc.record({ code, amounts: fc.tuple(...columns.map(() => amount)) }), { maxLength: 4 });

interface Line {
  readonly code: string;
  readonly amounts: readonly CellValue[];
}

/** First body row and the amount columns that are typed. */
const LISTS = [
  { sheet: '表二', first: 6, columns: ['F', 'G', 'M'] },
  { sheet: '表三', first: 7, columns: ['F', 'G'] },
  { sheet: '表五', first: 7, columns: ['F', 'G'] },
  { sheet: '表七', first: 6, columns: ['H', 'L'] },
  { sheet: '表九', first: 7, columns: ['F', 'G'] },
] as const;

const workbook = fc.record({
  writing: fc.constantFrom(...Object.values(WRITINGS)),
  lists: fc.tuple(...LISTS.map(({ columns }) => list(columns))),
  /** 表三 states 元, the others 万元. */
  yuan: fc.boolean(),
  slips: fc.array(
    fc.record({ cell: fc.constantFrom('表三!E30', '表三!F30', '表一!D6', '表一!B7', '表四!E14'), value: amount }),
    {
      maxLength: 2,
    },
  ),
});

describe('marks on workbooks from elsewhere', () => {
  it('come to the verdict of the evaluator, however codes are written and amounts stated', async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(workbook, async (made) => {
        const typed: Record<string, CellValue> = made.yuan ? { '表三!F3': '单位：元' } : {};
        made.lists.forEach((lines, at) => {
          const found = LISTS[at];
          if (found === undefined) return;
          const scale = made.yuan && found.sheet === '表三' ? 10_000 : 1;
          lines.forEach((line, index) => {
            const row = found.first + index;
            made.writing(line.code).forEach((part, column) => {
              typed[`${found.sheet}!${'ABC'.charAt(column)}${row}`] = part;
            });
            found.columns.forEach((column, cell) => {
              const value = line.amounts[cell] ?? null;
              typed[`${found.sheet}!${column}${row}`] = typeof value === 'number' ? value * scale : value;
            });
          });
        });
        for (const { cell, value } of made.slips) if (value !== null) typed[cell] = value;
        broken += await compare(typedSheets(typed));
      }),
      { numRuns: 10 },
    );
    assert.ok(broken > 20, `only ${String(broken)} comparisons were broken: the property has seen too little`);
  }).timeout(120_000);
});

async function compare(typed: readonly Sheet[]): Promise<number> {
  const first = await openSheets(typed);
  const sheets = calculated(first, typed);
  first.dispose();
  const budget = budgetOf(sheets);
  const host = await openSheets(typed, planMarks(budget));
  try {
    const marked = new Map<string, Set<string>>();
    for (const { name } of sheets) {
      for (const [formula, cells] of flaggedCells(host, name)) {
        const check = checkOfMark(formula) ?? '';
        const same = marked.get(check) ?? new Set<string>();
        marked.set(check, same);
        for (const cell of cells) same.add(`${name}!${cell}`);
      }
    }
    let broken = 0;
    for (const { id } of xinjiang2019.checks) {
      const failing = new Set<string>();
      for (const { verdict, left, right } of explain(budget, id)) {
        if (verdict === 'pass') continue;
        broken += 1;
        const cells = [...left.parts, ...right.parts].flatMap(({ places }) => places.map(placeName));
        for (const cell of cells) failing.add(cell);
        assert.ok(
          cells.some((cell) => marked.get(id)?.has(cell)),
          `${id} is broken and no mark shows it: ${cells.join(' ')}`,
        );
      }
      for (const cell of marked.get(id) ?? []) {
        // A comparison names only cells that hold money; a blank one beside them may be marked with them.
        assert.ok(failing.size > 0 && (failing.has(cell) || !holdsMoney(sheets, cell)), `${cell} is marked by ${id}`);
      }
    }
    return broken;
  } finally {
    host.dispose();
  }
}

function holdsMoney(sheets: readonly Sheet[], name: string): boolean {
  const [sheet = '', cell = ''] = name.split('!');
  const at = parseCell(cell);
  const found = sheets.find((one) => one.name === sheet);
  const value = at && found ? valueAt(found, at.row, at.column) : null;
  return value !== null && value !== '-' && value !== '—' && Number(value) !== 0;
}
