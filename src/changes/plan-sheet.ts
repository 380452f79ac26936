import type { TableForm } from '../forms/form.js';
import type { SheetPlan } from './change.js';
import { planCard } from './plan-card.js';
import { planGrid } from './plan-grid.js';
import type { SheetDetails } from './sheet-details.js';

/**
 * A form's table as an empty sheet that looks as it is published: texts, merges, widths, number formats, borders and page set-up.
 * Formulas and marks are added by `completePlan`, which needs the other tables.
 */
export function planSheet(form: TableForm, details: SheetDetails): SheetPlan {
  const { layout, unit } = form;
  const own = unit === undefined ? details : { ...details, unit };
  return layout.kind === 'grid' ? planGrid(form, layout, own) : planCard(layout, own);
}
