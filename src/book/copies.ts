/** Which of several instances of one table is taken. */
import type { FoundTable } from './budget.js';

/**
 * A table stands in a budget once, unless its form repeats. Taken is the first on a visible sheet that holds a figure, else the first
 * that holds one, else the first.
 */
export function chosenTables(tables: readonly FoundTable[]): ReadonlySet<FoundTable> {
  const chosen = new Map<string, FoundTable>();
  const all = new Set<FoundTable>();
  for (const table of tables) {
    if (table.form.repeats !== undefined) {
      all.add(table);
      continue;
    }
    const before = chosen.get(table.form.id);
    if (before === undefined || rank(table) > rank(before)) chosen.set(table.form.id, table);
  }
  for (const table of chosen.values()) all.add(table);
  return all;
}

function rank(table: FoundTable): number {
  const holds = table.rows.some((row) => row.figures.size > 0);
  if (!holds) return 0;
  return table.sheet.visible ? 2 : 1;
}
