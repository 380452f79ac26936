/** A table that goes on below a second header on the same sheet (printed page by page) is one table. */
import type { FoundTable } from './budget.js';
import { totalRow } from './queries.js';

/** Joins a piece to the one before it where both have the same columns and the first has no total yet. */
export function joinPieces(tables: readonly FoundTable[]): readonly FoundTable[] {
  const joined: FoundTable[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before === undefined || !goesOn(before, table)) joined.push(table);
    else joined[joined.length - 1] = join(before, table);
  }
  return joined;
}

function goesOn(before: FoundTable, table: FoundTable): boolean {
  return (
    before.form === table.form &&
    before.form.repeats === undefined &&
    before.form.layout.kind === 'grid' &&
    before.form.layout.panels.every((panel) => panel.body.kind === 'rows') &&
    before.unit === table.unit &&
    before.rows.length > 0 &&
    totalRow(before) === undefined &&
    before.columns.size === table.columns.size &&
    [...before.columns].every(([id, column]) => table.columns.get(id) === column)
  );
}

function join(before: FoundTable, table: FoundTable): FoundTable {
  const note = before.note ?? table.note;
  return {
    ...before,
    area: { ...before.area, bottom: table.area.bottom },
    rows: [...before.rows, ...table.rows],
    blankRows: [...before.blankRows, ...table.blankRows],
    ...(note === undefined ? {} : { note }),
  };
}
