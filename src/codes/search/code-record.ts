import { plainName } from '../catalogue/compare-names.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { BudgetOfCode, CatalogueEntry } from '../catalogue/entries.js';
import type { Known } from '../catalogue/look-up.js';
import type { Classification, Level } from '../code.js';
import { levelOf, parentOf } from '../write-code.js';
import { initialsOf } from './initials.js';

/** A code as it is shown and searched, for one fiscal year. */
export interface CodeRecord {
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly status: Known['status'];
  readonly entry: CatalogueEntry;
  /** Records above it, the 类 first. */
  readonly parents: readonly CodeRecord[];
  /** Budgets of the code and of those below it; `undefined` among them: the general public budget. */
  readonly budgets: ReadonlySet<BudgetOfCode | undefined>;
  /** What searching compares: the name, then spellings and former names. */
  readonly names: readonly Spelt[];
}

/** A name as searching sees it. */
export interface Spelt {
  readonly plain: string;
  readonly initials: readonly string[];
}

/** Every code of the classifications, in code order, as it stands in a fiscal year. */
export function recordsOf(
  catalogue: Catalogue,
  year: number,
  classifications: readonly Classification[],
): readonly CodeRecord[] {
  return classifications.flatMap((classification) => {
    const records = new Map<string, CodeRecord & { readonly budgets: Set<BudgetOfCode | undefined> }>();
    for (const code of catalogue.codes(classification)) {
      const found = catalogue.lookUp(code, classification, year);
      if (found.status === 'unknown') continue;
      const { entry, status, otherNames } = found;
      const above = records.get(parentOf(code) ?? '');
      const parents = above ? [...above.parents, above] : [];
      const budgets = new Set([entry.budget]);
      for (const parent of parents) records.get(parent.code)?.budgets.add(entry.budget);
      const names = [entry.name, ...entry.aliases, ...otherNames].map(spelt);
      const { name } = entry;
      records.set(code, { classification, code, name, level: levelOf(code), status, entry, parents, budgets, names });
    }
    return [...records.values()];
  });
}

const known = new Map<string, Spelt>();

/** Many codes have the same name: 行政运行 stands under nearly every 款. */
function spelt(name: string): Spelt {
  let one = known.get(name);
  if (!one) known.set(name, (one = { plain: plainName(name).toLowerCase(), initials: initialsOf(name) }));
  return one;
}
