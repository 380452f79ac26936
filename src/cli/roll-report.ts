/** What `yusuan rollover` prints: everything that happens, and what is left to do. */
import { printAmount } from '../amount/print-amount.js';
import type { Budget } from '../book/budget.js';
import type { RollPlan } from '../changes/roll/roll-plan.js';
import { type Locale, say } from './say.js';
import { type Place, placeName } from '../sheet/place.js';

export interface RollReport {
  readonly from: string;
  /** Absent: nothing was written. */
  readonly to?: string;
  readonly budget: Budget;
  readonly plan: RollPlan;
  readonly warnings: readonly string[];
  /** Formulas of others whose result is not known. */
  readonly unknown: readonly Place[];
}

/** For people. */
export function rollAsText({ to, budget, plan, warnings, unknown }: RollReport, lang: Locale): string {
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string => say({ id, values }, lang);
  const { fromYear, toYear, items, steps, lastYear, tasks } = plan;
  const first = unknown[0];
  const taken = items.filter((item) => item.taken);
  const later = steps.slice(1).flat();
  const lines = later.filter(({ kind }) => kind === 'rows').map(({ why }) => `  ${say(why, lang)}`);
  const totals = later.filter((change) => change.kind === 'cell' && change.why.id === 'changes.fill-total').length;
  return [
    t('cli.roll.title', { from: fromYear, to: toYear, form: plan.form.name }),
    ...(budget.yearFrom === 'assumed' ? [t('cli.roll.year-assumed', { year: fromYear })] : []),
    ...taken.map(({ message, sure }) => `  ${say(message, lang)}${sure ? '' : t('cli.roll.unsure')}`),
    ...lines,
    `  ${t('changes.roll.last-year', { year: fromYear, count: lastYear.length })}`,
    ...(totals > 0 ? [`  ${t('cli.roll.totals', { count: totals })}`] : []),
    t('cli.roll.tasks', { count: tasks.length }),
    ...tasks.map(({ message }) => `  □ ${say(message, lang)}`),
    ...(first ? [t('cli.filled.unknown', { count: unknown.length, first: placeName(first) })] : []),
    ...warnings,
    to === undefined ? t('cli.roll.dry') : t('cli.filled.done', { file: to }),
  ].join('\n');
}

/** For programs: one object. */
export function rollAsJson({ from, to, budget, plan, warnings, unknown }: RollReport, lang: Locale): string {
  const { fromYear, toYear, items, steps, lastYear, tasks } = plan;
  const out = {
    from,
    to: to ?? null,
    form: budget.form.id,
    toForm: plan.form.id,
    fromYear,
    toYear,
    items: items.map(({ id, kind, table, at, message, sure, taken, code }) => ({
      id,
      kind,
      table: table ?? null,
      cell: at ? placeName(at) : null,
      message: say(message, lang),
      sure,
      taken,
      ...(code ? { code: code.code, successors: code.successors, chosen: code.chosen ?? null } : {}),
    })),
    changes: steps.flat().flatMap((change): readonly object[] => {
      if (change.kind === 'cell') {
        return [{ cell: placeName(change.at), before: change.before, after: change.after }];
      }
      if (change.kind === 'rows') {
        return [{ sheet: change.sheet, rowsBefore: change.before + 1, count: change.count }];
      }
      return change.kind === 'sheet' ? [{ newSheet: change.plan.name }] : [];
    }),
    lastYear: lastYear.map(({ fen, ...figure }) => ({ ...figure, amount: printAmount(fen, '万元') })),
    tasks: tasks.map(({ id, kind, table, at, message }) => ({
      id,
      kind,
      table: table ?? null,
      cell: at ? placeName(at) : null,
      message: say(message, lang),
    })),
    withoutValue: unknown.map(placeName),
    warnings,
  };
  return JSON.stringify(out, null, 2);
}
