import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { storiesOf, type Story } from '../../src/checks/stories.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { placeName } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { bodyTop, splitAt } from '../book/bend-tools.js';
import { readExample } from '../example/read-example.js';

/** What is told of the published example with some cells of a sheet changed (`E7`: row 6, column 4). */
async function told(name: string, change: (values: CellValue[][]) => void): Promise<readonly Story[]> {
  return toldOf(await readExample(), name, change);
}

/** The same of the example with 表三 on two sheets, two rows on the first. */
async function toldOverSheets(name: string, change: (values: CellValue[][]) => void): Promise<readonly Story[]> {
  const sheets = await readExample();
  return toldOf(
    sheets.flatMap((sheet) => (sheet.name === '表三' ? splitAt(sheet, bodyTop(sheet) + 2) : [sheet])),
    name,
    change,
  );
}

function toldOf(from: readonly Sheet[], name: string, change: (values: CellValue[][]) => void): readonly Story[] {
  const sheets = from.map((sheet): Sheet => {
    if (sheet.name !== name) return sheet;
    const values = sheet.values.map((row) => [...row]);
    change(values);
    return { ...sheet, values };
  });
  const budget = readBudget(sheets, xinjiang2019);
  return storiesOf(budget, runChecks(budget));
}

function set(values: CellValue[][], row: number, column: number, value: CellValue): void {
  const line = values[row] ?? assert.fail();
  line[column] = value;
}

function words({ cell, slip }: Story): string {
  if (!slip) return placeName(cell);
  const more = 'other' in slip ? placeName(slip.other) : 'key' in slip ? `${slip.table} ${slip.key}` : '';
  return `${placeName(cell)} ${slip.kind} ${more}`.trim();
}

describe('slips that are recognised', () => {
  it('are an amount in the neighbouring column', async () => {
    const [first] = await told('表三', (values) => {
      set(values, 6, 5, null);
      set(values, 6, 6, 248.84);
    });
    assert.ok(first);
    assert.equal(words(first), '表三!G7 column 表三!F7');
  });

  it('are a row that stands there twice', async () => {
    const stories = await told('表三', (values) => {
      values[11] = [...(values[10] ?? [])];
    });
    assert.ok(
      stories.some((story) => /^表三!E1[12] doubled 表三!E1[12]$/u.test(words(story))),
      stories.map(words).join(),
    );
  });

  it('are a row that is missing in another table, not the cell that has it', async () => {
    const stories = await told('表五', (values) => {
      values[10] = values[10]?.map(() => null) ?? [];
    });
    assert.ok(
      stories.some(({ slip }) => slip?.kind === 'missing' && slip.table === 't5' && slip.key === '2039901'),
      stories.map(words).join(),
    );
  });

  it('are found on every sheet of a table that goes on over several', async () => {
    const rest = '表三（续）';
    const rows: (readonly CellValue[])[] = [];
    await toldOverSheets(rest, (values) => rows.push(...values.map((row) => [...row])));
    // Rows of projects on the second sheet: their total in E, the project's money in G.
    const at = rows.findIndex((row) => typeof row[6] === 'number' && row[6] > 0 && row[0] === '203');
    assert.ok(at > 0);
    const amount = rows[at]?.[6] ?? null;

    const [wrong] = await toldOverSheets(rest, (values) => {
      set(values, at, 6, Number(amount) * 10);
      set(values, at, 4, Number(amount) * 10);
    });
    assert.ok(wrong);
    assert.match(words(wrong), new RegExp(`^${rest}![EG]${String(at + 1)} places$`, 'u'));

    const moved = await toldOverSheets(rest, (values) => {
      set(values, at, 6, null);
      set(values, at, 5, amount);
    });
    assert.ok(
      moved.some((story) => words(story) === `${rest}!F${String(at + 1)} column ${rest}!G${String(at + 1)}`),
      moved.map(words).join(),
    );

    const missing = await toldOverSheets(rest, (values) => {
      values[at] = values[at]?.map(() => null) ?? [];
    });
    const code = rows[at]?.slice(0, 3).join('') ?? '';
    assert.ok(
      missing.some(({ slip }) => slip?.kind === 'missing' && slip.table === 't3' && slip.key === code),
      missing.map(words).join(),
    );
  });
});
