/** Marks and the evaluator over the same sheets: they must come to one verdict. */
import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { checkOfMark, planMarks } from '../../src/changes/marks.js';
import { explain } from '../../src/checks/explain.js';
import type { FormSet } from '../../src/forms/form.js';
import { parseCell, placeName } from '../../src/sheet/place.js';
import { valueAt, type Sheet } from '../../src/sheet/sheet.js';
import { calculated, flaggedCells, openSheets } from './marked-workbook.js';

/**
 * Every broken comparison of the same sheet or cell shows a mark on one of its cells, and every mark belongs to a broken comparison. Class lines
 * by name are joined with the codes of other tables from their own side alone: that is where such a mark stands.
 */
export async function marksAgree(typed: readonly Sheet[], formSet: FormSet): Promise<number> {
  const first = await openSheets(typed);
  await first.settled();
  const sheets = calculated(first, typed);
  first.dispose();
  const budget = readBudget(sheets, formSet);
  const host = await openSheets(typed, planMarks(budget));
  try {
    await host.settled();
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
    for (const { id } of formSet.checks) {
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
