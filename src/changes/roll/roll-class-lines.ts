/** Lines of functional classes (类) in 表一 and 表四: they follow the classes of the new year. */
import type { Budget, FoundTable } from '../../book/budget.js';
import { mayWrite } from '../../book/queries.js';
import { classOf, levelOf } from '../../codes/write-code.js';
import type { GridLayout, LineForm } from '../../forms/form.js';
import { placeName } from '../../sheet/place.js';
import { formulaAt, valueAt } from '../../sheet/sheet.js';
import type { CellChange, RowsChange } from '../change.js';
import { insertClassLines } from '../class-line.js';
import { codedRows, schemeOf } from '../coded-rows.js';
import type { RollItem, RollOptions } from './roll-plan.js';

/** Labels of class lines whose class has another name in the new year. */
export function rollClassNames(budget: Budget, { toYear, without }: RollOptions): readonly RollItem[] {
  return budget.tables.filter(mayWrite).flatMap((table) =>
    table.rows.flatMap((row): RollItem[] => {
      const code = row.line?.code;
      const old = code === undefined ? undefined : budget.catalogue.nameOf(code, 'functional', budget.year);
      const name = code === undefined ? undefined : budget.catalogue.nameOf(code, 'functional', toYear);
      const column = labelColumn(table, row.panel);
      if (code === undefined || old === undefined || name === undefined || old === name || column === undefined)
        return [];
      const at = { sheet: table.sheet.name, row: row.row, column };
      const before = valueAt(table.sheet, at.row, column);
      if (typeof before !== 'string' || !before.includes(old) || formulaAt(table.sheet, at.row, column) !== '')
        return [];
      const id = `class:${placeName(at)}`;
      const message = { id: 'changes.roll.class-name', values: { place: placeName(at), code, before: old, name } };
      const change: CellChange = { kind: 'cell', at, before, after: before.replace(old, name), why: message };
      const taken = !without?.has(id);
      return [{ id, kind: 'class-line', table: table.form.id, at, message, changes: [change], sure: true, taken }];
    }),
  );
}

/**
 * Lines for classes that a table with fixed class lines does not have: those that the codes of the workbook belong to, and those that are new
 * in the new year. In code order, computed like their neighbours.
 * @param budget the workbook as it is read after codes were carried over
 */
export function missingClassLines(budget: Budget, fromYear: number): readonly (RowsChange | CellChange)[] {
  const used = budget.tables
    .filter((table) => schemeOf(table) === 'functional')
    .flatMap((table) => codedRows(table).map(({ code }) => classOf(code)));
  const classes = [...new Set([...used, ...newClasses(budget, fromYear)])];
  const ids = new Set(budget.tables.filter(({ form }) => hasFixedClasses(form.layout)).map(({ form }) => form.id));
  return [...ids].flatMap((id) => insertClassLines(budget, id, classes));
}

/** Classes of the general public budget that begin between two years, and are certain. */
function newClasses({ catalogue, year }: Budget, fromYear: number): readonly string[] {
  return catalogue.codes('functional').filter((code) => {
    if (levelOf(code) !== 1) return false;
    const now = catalogue.lookUp(code, 'functional', year);
    const before = catalogue.lookUp(code, 'functional', fromYear).status;
    const isNew = now.status === 'valid' && (before === 'not-yet' || before === 'unknown');
    return isNew && now.firm && now.entry.budget === undefined;
  });
}

function hasFixedClasses(layout: FoundTable['form']['layout']): boolean {
  if (layout.kind !== 'grid') return false;
  return layout.panels.some(
    ({ body }) => body.kind === 'lines' && body.classes === undefined && body.lines.some(isClass),
  );
}

function isClass({ role }: LineForm): boolean {
  return role === 'class';
}

function labelColumn({ form, columns }: FoundTable, panel: string): number | undefined {
  if (form.layout.kind !== 'grid') return undefined;
  const id = labelOf(form.layout, panel);
  return id === undefined ? undefined : columns.get(id);
}

function labelOf({ panels, columns }: GridLayout, panel: string): string | undefined {
  const own = panels.find(({ id }) => id === panel)?.columns ?? [];
  return columns.find(({ id, kind }) => kind === 'label' && own.includes(id))?.id;
}
