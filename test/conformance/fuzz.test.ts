import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { storiesOf } from '../../src/checks/stories.js';
import type { FormSet } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { archive, passGate } from '../../src/xlsx/gate.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { diceOf, type Dice } from '../book/bends.js';
import { BASES } from './bases.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);
const ROUNDS = 60;

/** What must hold of any workbook whatever. */
function assertSound(sheets: readonly Sheet[], form: FormSet, what: string): void {
  const budget = readBudget(sheets, form);
  const outcomes = runChecks(budget);
  const names = new Set(sheets.map(({ name }) => name));
  const used = new Set(budget.sheets.map(({ sheet }) => sheet));
  assert.deepEqual(
    [...names].filter((name) => !used.has(name)),
    [],
    `${what}: every sheet is accounted for`,
  );
  assert.deepEqual(
    outcomes.map(({ check }) => check),
    form.checks.map(({ id }) => id),
    what,
  );
  for (const { check, outcome, reason, findings } of outcomes) {
    const told = `${what}: ${check}`;
    if (findings.length > 0) assert.equal(outcome, 'fail', told);
    else assert.equal(outcome, reason ? 'not-checked' : 'pass', told);
    for (const { at, related } of findings) {
      for (const { sheet, row, column } of [at, ...related])
        assert.ok(names.has(sheet) && row >= 0 && column >= 0, told);
    }
  }
  for (const { cell } of storiesOf(budget, outcomes)) assert.ok(names.has(cell.sheet), what);
}

const ODD: readonly CellValue[] = [
  null, '', ' ', '　', '合计', '小计', '-', '—', '#REF!', '=1+1', '１２３', '201', 201, -1, 0, 1e300, 0.1 + 0.2, 1e-9, true,
  '单位：元', '表三', '预算年度：2031', '类', '款', '项', 'x'.repeat(40_000), '\u0000', '😀', 'constructor', '__proto__',
]; // prettier-ignore

const TURNS: readonly ((sheets: readonly Sheet[], dice: Dice) => readonly Sheet[])[] = [
  (sheets, dice) => mutate(sheets, dice, (rows) => rows.filter((_, at) => at !== dice(rows.length))),
  (sheets, dice) => mutate(sheets, dice, (rows) => rows.toSpliced(dice(rows.length), 0, rows[dice(rows.length)] ?? [])),
  (sheets, dice) => mutate(sheets, dice, (rows) => rows.toSpliced(dice(rows.length), 1, [])),
  (sheets, dice) => mutate(sheets, dice, (rows) => rows.slice(0, dice(rows.length))),
  (sheets, dice) => {
    const column = dice(12);
    return mutate(sheets, dice, (rows) => rows.map((row) => row.filter((_, at) => at !== column)));
  },
  (sheets, dice) =>
    mutate(sheets, dice, (rows) => {
      const row = dice(rows.length);
      const column = dice(14);
      const value = ODD[dice(ODD.length)] ?? null;
      return rows.map((cells, at) =>
        at === row ? cells.with(Math.min(column, Math.max(0, cells.length - 1)), value) : cells,
      );
    }),
  (sheets, dice) => sheets.filter((_, at) => at !== dice(sheets.length)),
  (sheets, dice) => {
    const twice = sheets[dice(sheets.length)];
    return twice ? [...sheets, { ...twice, name: `${twice.name} (${String(sheets.length)})` }] : sheets;
  },
  (sheets, dice) => {
    const lost = dice(sheets.length);
    return sheets.map((sheet, at) =>
      at === lost
        ? {
            ...sheet,
            values: sheet.values.map((row) => row.map((value) => (typeof value === 'number' ? null : value))),
            formulas: sheet.values.map((row) => row.map((value) => (typeof value === 'number' ? '=A1' : ''))),
          }
        : sheet,
    );
  },
];

function mutate(
  sheets: readonly Sheet[],
  dice: Dice,
  how: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): readonly Sheet[] {
  const chosen = dice(sheets.length);
  return sheets.map((sheet, at) => {
    if (at !== chosen || sheet.values.length === 0) return sheet;
    const values = how(sheet.values.map((row) => (row.length > 0 ? row : [null])));
    return { ...sheet, values, formulas: values.map(() => []) };
  });
}

describe('mutated workbooks (seeded)', () => {
  for (const { form, sheets: open } of BASES) {
    it(`are read and checked soundly, whatever became of their sheets: ${form.id}`, async () => {
      const base = await open();
      for (let seed = 1; seed <= ROUNDS; seed += 1) {
        const dice = diceOf(seed * 7919);
        let sheets = base;
        for (let turn = 0; turn <= dice(12); turn += 1) {
          sheets = (TURNS[dice(TURNS.length)] ?? ((same) => same))(sheets, dice);
        }
        assertSound(sheets, form, `seed ${String(seed)}`);
      }
    });
  }

  it('are read, or refused with a sentence, whatever became of their bytes', async () => {
    const bytes = new Uint8Array(await readFile(EXAMPLE));
    let refused = 0;
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const dice = diceOf(seed * 104_729);
      const bent = bytes.slice(0, seed % 10 === 0 ? dice(bytes.length) : bytes.length);
      for (let turn = 0; turn <= dice(8); turn += 1)
        bent.fill(dice(256), dice(bent.length + 1), dice(bent.length + 1) % 64);
      for (let turn = 0; turn <= dice(8); turn += 1) bent[dice(bent.length)] = dice(256);
      refused += await soundOrRefused(bent, `seed ${String(seed)}`);
    }
    assert.ok(refused > 0);
  });

  it('are read, or refused with a sentence, whatever became of the XML inside', async () => {
    const passed = passGate(await readFile(EXAMPLE));
    assert.ok(passed.kind !== 'problem');
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const dice = diceOf(seed * 15_485_863);
      const chosen = dice(passed.parts.size);
      const parts = [...passed.parts].flatMap(([name, part], at): [string, Uint8Array][] => {
        if (at !== chosen) return [[name, part]];
        return dice(6) === 0 ? [] : [[name, new TextEncoder().encode(torn(new TextDecoder().decode(part), dice))]];
      });
      await soundOrRefused(archive(new Map(parts)), `seed ${String(seed)}`);
    }
  });
});

const SCRAPS = [
  '<',
  '>',
  '"',
  '&amp;',
  '&x;',
  '</row>',
  '<c r="ZZZ9999999"/>',
  '999999999',
  '-1',
  ' ',
  ' t="s"',
  '<!--',
  ']]>',
  '\u0000',
];

function torn(xml: string, dice: Dice): string {
  let text = xml;
  for (let turn = 0; turn <= dice(6); turn += 1) {
    const at = dice(text.length + 1);
    text = text.slice(0, at) + (SCRAPS[dice(SCRAPS.length)] ?? '') + text.slice(at + dice(30));
  }
  return text;
}

/** 1: refused, and why. */
async function soundOrRefused(bytes: Uint8Array, what: string): Promise<0 | 1> {
  const read = await readXlsx(bytes);
  if (read.kind !== 'sheets') {
    assert.notEqual(read.message.id, '', what);
    return 1;
  }
  assertSound(read.sheets, xinjiang2019, what);
  return 0;
}
