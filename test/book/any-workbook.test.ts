import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { allBends, diceOf, type Bend } from './bends.js';
import { exampleSheets } from './example-sheets.js';
import { figuresOf } from './figures.js';

/** What the checks say, without what is for information only. */
function saidOf(sheets: readonly Sheet[], besides: readonly string[]): readonly string[] {
  return runChecks(readBudget(sheets, xinjiang2019))
    .filter(({ check }) => !besides.some((one) => check.includes(one)))
    .map(({ check, outcome, findings }) => {
      const grave = findings.filter(({ severity }) => severity !== 'info');
      const told = grave.map(({ message, key }) => `${message.id} ${key ?? ''}`).sort();
      return `${check} ${outcome === 'fail' && grave.length === 0 ? 'pass' : outcome} ${told.join(' ')}`;
    });
}

/** Figures of rows that the unbent workbook has too; subtotal rows are a bend's own. */
function readOf(sheets: readonly Sheet[]): readonly string[] {
  return figuresOf(readBudget(sheets, xinjiang2019)).filter((line) => !/^\S+ subtotal/.test(line));
}

const bends = allBends();

describe('any workbook says the same, whatever was done to it', () => {
  let example: readonly Sheet[];

  before(async () => {
    example = await exampleSheets();
  });

  const holds = (bent: readonly Sheet[], done: readonly Bend[], message?: string): void => {
    const besides = done.flatMap((one) => one.besides ?? []);
    assert.deepEqual(readOf(bent), readOf(example), message);
    assert.deepEqual(saidOf(bent, besides), saidOf(example, besides), message);
  };

  for (const one of bends) {
    it(one.name, () => {
      for (let seed = 1; seed <= 6; seed += 1) {
        const bent = one.bend(example, diceOf(seed * 7919));
        assert.notDeepEqual(bent, example);
        holds(bent, [one], `seed ${seed}`);
      }
    });
  }

  it('many of them at once, whichever and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(bends.length - 1), { minLength: 2, maxLength: 5 }),
        fc.nat(1_000_000),
        (which, seed) => {
          const dice = diceOf(seed);
          const done = orderly(which);
          const bent = done.reduce((sheets, one) => one.bend(sheets, dice), example);
          holds(bent, done, done.map(({ name }) => name).join(' + '));
        },
      ),
      { numRuns: 60, seed: 20_261_123 },
    );
  });
});

/** In the order of the list, and one of each kind. */
function orderly(which: readonly number[]): readonly Bend[] {
  const kinds = new Set<string>();
  return bends.filter((one, at) => {
    const kind = one.only ?? one.name;
    if (!which.includes(at) || kinds.has(kind)) return false;
    kinds.add(kind);
    return true;
  });
}
