import type { Budget, FoundTable } from '../book/budget.js';
import type { PlannedStyle } from './change.js';
import { planSheet } from './plan-sheet.js';

/** How the form's own body rows look, for rows below the header of a table that stands as the form lays it out. */
export function bodyStyles(
  { form }: Budget,
  table: FoundTable,
  before: number,
  count: number,
): readonly PlannedStyle[] {
  const { layout } = table.form;
  if (layout.kind !== 'grid') return [];
  const left = Math.min(...table.columns.values());
  const inOrder = layout.columns.every(({ id }, at) => (table.columns.get(id) ?? left + at) === left + at);
  if (!inOrder) return [];
  const { numberFormats } = form;
  const details = { sheetName: '', department: '', unit: table.unit };
  const plan = planSheet(table.form, { ...details, ...(numberFormats === undefined ? {} : { numberFormats }) });
  const body = plan.freezeRows;
  return plan.styles
    .filter(({ area }) => area.top <= body && body <= area.bottom)
    .map((style) => ({
      ...style,
      area: {
        top: before,
        bottom: before + count - 1,
        left: style.area.left + left,
        right: style.area.right + left,
      },
    }));
}
