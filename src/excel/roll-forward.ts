/** 结转新年度 in the open workbook: new sheets beside the old, which are never touched. */
import type { BesidePlan } from '../changes/roll/beside.js';
import { openTasks } from '../changes/roll/kept-tasks.js';
import type { Message } from '../locales/message.js';
import { KEPT, type Saved } from '../sheet/saved.js';
import { chooseForm, type Forms } from './forms.js';
import { copySheets } from './copy-sheets.js';
import { deleteSheets } from './apply-sheet.js';
import type { Change } from '../changes/change.js';

/** What of the session is needed. */
interface Roller {
  readonly state: { readonly forms?: Forms; readonly saved: Saved };
  request<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T | undefined>;
  apply(changes: readonly Change[], title: Message): Promise<boolean>;
  save(name: string, value: unknown): Promise<boolean>;
  recheck(): Promise<void>;
  use(said: { readonly forms: Forms }): void;
}

/**
 * Copies the sheets, applies the plan's steps to the copies, and keeps with the workbook the new year, its form set
 * where that is another one, and what is left to do. A write: on a click.
 * @returns whether all of it was done; where a step is refused, the copies are taken away again and a notice says why.
 */
export async function rollForward(session: Roller, plan: BesidePlan): Promise<boolean> {
  const { copies, steps, toYear } = plan;
  const copied = await session.request(async (context) => {
    await copySheets(context, copies);
    return true;
  });
  if (copied !== true) return false;
  const title: Message = { id: 'session.rolled', values: { year: toYear } };
  for (const step of steps) {
    if (await session.apply(step, title)) continue;
    const names = [...copies.map(({ name }) => name), ...newSheets(steps)];
    await session.request((context) => deleteSheets(context, names));
    await session.recheck();
    return false;
  }
  await session.save(KEPT.rollTasks, openTasks(plan));
  const id = plan.form === plan.fromForm ? {} : { id: plan.form.id };
  await chooseForm(session, { ...session.state.forms?.chosen, ...id, year: toYear });
  return true;
}

function newSheets(steps: BesidePlan['steps']): readonly string[] {
  return steps.flat().flatMap((change) => (change.kind === 'sheet' ? [change.plan.name] : []));
}
