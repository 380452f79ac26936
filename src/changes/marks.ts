/** Marks (标记): conditional formats whose rule is the check, so that Excel itself shows what does not agree. */
import type { Budget } from '../book/budget.js';
import type { Mark, MarksChange } from './change.js';
import { taggedCheck } from './compile/mark-formula.js';
import { marksOfCheck } from './compile/marks-of-check.js';
import { Tables } from './compile/tables.js';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/**
 * Marks for the tables that were found, sheet by sheet; of these sheets only, where names are given (marks on them still look at the
 * others). Errors come first: where a cell breaks two identities the graver colour is to win.
 */
export function planMarks(budget: Budget, sheetNames?: readonly string[]): MarksChange[] {
  const tables = new Tables(budget);
  const bySheet = new Map<string, Mark[]>();
  for (const { sheet } of budget.tables) if (!sheet.protected) bySheet.set(sheet.name, []);
  for (const check of budget.form.checks) {
    for (const mark of marksOfCheck(check, tables)) bySheet.get(mark.area.sheet)?.push(mark);
  }
  return [...bySheet]
    .filter(([sheet]) => sheetNames?.includes(sheet) ?? true)
    .map(([sheet, marks]) => ({
      kind: 'marks',
      sheet,
      marks: marks.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]),
      why: { id: 'changes.marks', values: { sheet } },
    }));
}

/** Takes all marks of ours from these sheets. */
export function clearMarks(sheetNames: readonly string[]): MarksChange[] {
  return sheetNames.map((sheet) => ({
    kind: 'marks',
    sheet,
    marks: [],
    why: { id: 'changes.clear-marks', values: { sheet } },
  }));
}

/** Whether a conditional format's formula is one of ours. */
export function isOurMark(formula: string): boolean {
  return taggedCheck(formula) !== undefined;
}

/** The check that a conditional format of ours stands for; `undefined` for anybody else's. */
export function checkOfMark(formula: string): string | undefined {
  return taggedCheck(formula);
}
