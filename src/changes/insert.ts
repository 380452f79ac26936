/** 插入表格: the form set's tables as new sheets, as a preview and as changes. */
import type { FormSet } from '../forms/form.js';
import type { SheetChange, SheetPlan } from './change.js';
import { completePlan } from './complete-plan.js';
import { insertEntries, type InsertChoice, type InsertEntry, type InsertTarget } from './insert-entries.js';
import { planSheet } from './plan-sheet.js';

export interface InsertPlan {
  /** Every sheet that was chosen, in the form set's order, with what stands in its way. */
  readonly entries: readonly InsertEntry[];
  /** New sheets; entries that are skipped or undecided are not among them. */
  readonly changes: readonly SheetChange[];
}

/**
 * Plans new sheets for the chosen tables, with formulas and marks that reach the tables inserted with them and those that stand in the
 * workbook. A sheet that exists is kept: its entry says what is in the way, and is inserted under another name only when the
 * choice decides so. The title carries the fiscal year where it is not the form set's first one, since nothing else on the sheet says it.
 */
export function planInsert(target: InsertTarget, formSet: FormSet, choice: InsertChoice): InsertPlan {
  const entries = insertEntries(target, formSet, choice);
  const inserted = entries.flatMap((entry) =>
    entry.insertAs === undefined ? [] : [{ entry, plan: planEntry(entry, entry.insertAs, formSet, choice) }],
  );
  const { sheets, budget } = target;
  const plans = completePlan(
    inserted.map(({ plan }) => plan),
    sheets,
    formSet,
    { year: choice.year, ...(budget ? { catalogue: budget.catalogue } : {}) },
  );
  return {
    entries,
    changes: plans.map((plan) => ({
      kind: 'sheet',
      plan,
      why: { id: 'changes.insert-sheet', values: { sheet: plan.name } },
    })),
  };
}

/** Entries that wait for the accountant's decision. */
export function undecided(plan: InsertPlan): readonly InsertEntry[] {
  return plan.entries.filter((entry) => entry.conflict !== undefined && entry.conflict.decision === undefined);
}

function planEntry(entry: InsertEntry, sheetName: string, formSet: FormSet, choice: InsertChoice): SheetPlan {
  return planSheet(entry.form, {
    sheetName,
    department: choice.department.trim(),
    unit: choice.unit,
    year: choice.year,
    ...(choice.who === undefined ? {} : { who: choice.who }),
    ...(formSet.numberFormats === undefined ? {} : { numberFormats: formSet.numberFormats }),
    ...(choice.year === formSet.fromYear ? {} : { titleYear: choice.year }),
    ...(entry.project === undefined ? {} : { project: entry.project }),
  });
}
