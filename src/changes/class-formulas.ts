/** What a class line takes from the tables that list its codes. */
import type { FoundTable } from '../book/budget.js';
import type { Place } from '../sheet/place.js';
import { literal } from './compile/join-key.js';
import { fillFormula } from './compile/pieces.js';
import type { Tables } from './compile/tables.js';
import { columnsOf } from './compile/term.js';
import { Joins } from './compile/vector.js';

/** The amounts that the form takes from other tables by class. */
export function classFormulas(
  tables: Tables,
  found: FoundTable,
  code: string,
  home: Place,
): readonly { readonly column: number; readonly formula: string }[] {
  return tables.budget.form.checks.flatMap((check) => {
    if (check.kind !== 'match' || check.computes !== 'left' || check.by !== 'class') return [];
    const joins = new Joins(tables, check);
    return (check.columns ?? [undefined]).flatMap((each) =>
      check.left.flatMap((vector) => {
        const [id] = columnsOf(vector, each);
        const column = id === undefined ? undefined : found.columns.get(id);
        if (vector.table !== found.form.id || column === undefined) return [];
        const pieces = joins.sum(check.right, each, { text: literal(code), now: code });
        return pieces === undefined ? [] : [{ column, formula: `=${fillFormula(pieces, home, found.unit)}` }];
      }),
    );
  });
}
