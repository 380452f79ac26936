/** A line for a class that the printed form does not have (224 from 2019): inserted in code order, computed like its neighbours. */
import type { Budget, FoundTable, Row } from '../book/budget.js';
import { tablesOf } from '../book/queries.js';
import type { PanelForm, TableId } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import type { CellChange, RowsChange } from './change.js';
import { classFormulas } from './class-formulas.js';
import { textColumn } from './compile/form-facts.js';
import { rowFormulas } from './compile/row-formulas.js';
import { Tables } from './compile/tables.js';
import { classOfLine } from './compile/view.js';
import { openClassLinesOf } from './open-class-lines.js';

/** Lines for these classes on every instance of a table, as one list. Classes without a name in the fiscal year's catalogue are left out. */
export function insertClassLines(
  budget: Budget,
  table: TableId,
  classes: readonly string[],
): (RowsChange | CellChange)[] {
  const tables = new Tables(budget);
  return tablesOf(budget, table)
    .filter(({ sheet }) => !sheet.protected)
    .flatMap((found) => {
      const open = openClassLinesOf(budget, found, classes);
      if (open !== undefined) return open.changes;
      const panel = classPanel(found);
      if (panel === undefined) return [];
      const lines = [...new Set(classes)].sort().flatMap((code) => {
        const name = budget.catalogue.nameOf(code, 'functional', budget.year);
        const before = placeFor(found, panel, code);
        return name === undefined || before === undefined ? [] : [{ code, name, before }];
      });
      return lines.flatMap(({ code, name, before }, above) =>
        // Lines inserted above have moved the place down.
        insertLine(tables, found, panel, { code, name, row: before + above }),
      );
    });
}

function classPanel({ form }: FoundTable): PanelForm | undefined {
  if (form.layout.kind !== 'grid') return undefined;
  return form.layout.panels.find(
    ({ body }) => body.kind === 'lines' && body.lines.some(({ role }) => role === 'class'),
  );
}

/** Above the first class of the list that comes after it, else below the last; the closing lines stay at the bottom. */
function placeFor(found: FoundTable, panel: PanelForm, code: string): number | undefined {
  const closing = new Set(panel.body.kind === 'lines' ? panel.body.closing.map((line) => line?.id) : []);
  const listed: readonly Row[] = found.rows.filter(
    (row) => row.panel === panel.id && classOfLine(row) !== undefined && !closing.has(row.line?.id),
  );
  if (listed.some((row) => classOfLine(row) === code)) return undefined;
  const next = listed.find((row) => (classOfLine(row) ?? '') > code);
  const last = listed.at(-1);
  return next?.row ?? (last && last.row + 1);
}

interface NewLine {
  readonly code: string;
  readonly name: string;
  readonly row: number;
}

function insertLine(
  tables: Tables,
  found: FoundTable,
  panel: PanelForm,
  { code, name, row }: NewLine,
): (RowsChange | CellChange)[] {
  const sheet = found.sheet.name;
  const label = textColumn(found.form, 'label', panel);
  const labelColumn = label === undefined ? undefined : found.columns.get(label);
  if (labelColumn === undefined) return [];
  const why: Message = { id: 'changes.class-line', values: { code, name, sheet } };
  const contents = new Map<number, string>([[labelColumn, `${code} ${name}`]]);
  for (const { column, formula } of classFormulas(tables, found, code, { sheet, row, column: 0 })) {
    contents.set(column, formula);
  }
  for (const { column, formula } of rowFormulas(tables.budget, found, row)) {
    if (!contents.has(column)) contents.set(column, formula);
  }
  return [
    { kind: 'rows', sheet, before: row, count: 1, why },
    ...[...contents].map(([column, after]): CellChange => ({
      kind: 'cell',
      at: { sheet, row, column },
      before: null,
      after,
      why,
    })),
  ];
}
