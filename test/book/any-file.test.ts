import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { archive, passGate } from '../../src/xlsx/gate.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { figuresOf } from './figures.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

/** Every sheet's XML changed as people do with the mouse. */
async function bentFile(how: (xml: string) => string): Promise<Uint8Array> {
  const passed = passGate(await readFile(EXAMPLE));
  assert.ok(passed.kind !== 'problem');
  const parts = [...passed.parts].map(([name, bytes]): [string, Uint8Array] =>
    /worksheets\/sheet\d+\.xml$/.test(name)
      ? [name, new TextEncoder().encode(how(new TextDecoder().decode(bytes)))]
      : [name, bytes],
  );
  return archive(new Map(parts));
}

async function saidOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const read = await readXlsx(bytes);
  assert.ok(read.kind === 'sheets');
  const budget = readBudget(read.sheets, xinjiang2019);
  const outcomes = runChecks(budget).map(({ check, outcome, findings }) => [check, outcome, findings.length]);
  return [figuresOf(budget), outcomes];
}

describe('any file says the same, however it was laid out', () => {
  let expected: readonly unknown[];

  before(async () => {
    expected = await saidOf(await readFile(EXAMPLE));
  });

  it('with rows hidden: what is hidden counts, as it does for Excel', async () => {
    let hidden = 0;
    const bytes = await bentFile((xml) =>
      xml.replaceAll(/<row r="(\d+)"/g, (row, number: string) => {
        if (Number(number) % 2 === 0) return row;
        hidden += 1;
        return `${row} hidden="1"`;
      }),
    );
    assert.ok(hidden > 50);
    assert.deepEqual(await saidOf(bytes), expected);
  });

  it('with columns hidden', async () => {
    const bytes = await bentFile((xml) =>
      xml
        .replace(/<cols>.*?<\/cols>/s, '')
        .replace('<sheetData', '<cols><col min="2" max="6" width="0" hidden="1"/></cols><sheetData'),
    );
    assert.deepEqual(await saidOf(bytes), expected);
  });

  it('with no cell merged any more', async () => {
    const bytes = await bentFile((xml) => xml.replace(/<mergeCells.*?<\/mergeCells>/s, ''));
    assert.deepEqual(await saidOf(bytes), expected);
  });
});
