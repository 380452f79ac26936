/** Names of codes as a form wants them printed: further right for each level. */
import type { FoundTable } from '../book/budget.js';
import { levelOf } from '../codes/write-code.js';

export interface NameCell {
  /** The sheet's column. */
  readonly column: number;
  readonly text: string;
}

/** Where the name of a code stands and how it is printed; `undefined` where the table has no column for names. */
export function nameCell(table: FoundTable, code: string, name: string): NameCell | undefined {
  const { layout } = table.form;
  if (layout.kind !== 'grid') return undefined;
  for (const column of layout.columns) {
    if (column.kind !== 'name') continue;
    const found = table.columns.get(column.id);
    if (found === undefined) return undefined;
    return { column: found, text: (column.levelIndent ?? '').repeat(levelOf(code) - 1) + name };
  }
  return undefined;
}
