/** 结转新年度 in the open workbook: new sheets beside the old, which are never touched. */
import type { BesidePlan } from '../changes/roll/beside.js';
import type { Message } from '../locales/message.js';
import type { Saved } from '../sheet/saved.js';
import { chooseForm, type Forms } from './forms.js';
import { copySheets } from './copy-sheets.js';
import { deleteSheets } from './apply-sheet.js';
import type { Change } from '../changes/change.js';

/** Name under which the workbook keeps what is left to do. */
export const ROLL_TASKS = 'rollTasks';

/** What of the session is needed. */
interface Roller {
  readonly state: { readonly forms?: Forms; readonly saved: Saved };
  request<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T | undefined>;
  apply(changes: readonly Change[], title: Message): Promise<boolean>;
  save(name: string, value: unknown): Promise<boolean>;
  recheck(): Promise<void>;
  useForms(forms: Forms): void;
}

/** A task as the workbook keeps it. */
export interface KeptTask {
  readonly id: string;
  readonly kind: string;
  readonly message: Message;
  readonly done: boolean;
}

/**
 * Copies the sheets, applies the plan's steps to the copies, and keeps with the workbook the new year, its form set
 * where that is another one, and what is left to do. A write: on a click.
 * @returns whether all of it was done; where a step is refused, the copies are taken away again and a notice says why.
 */
export async function rollForward(session: Roller, plan: BesidePlan): Promise<boolean> {
  const { copies, steps, toYear, tasks } = plan;
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
  const kept = tasks.map(({ id, kind, message }): KeptTask => ({ id, kind, message, done: false }));
  await session.save(ROLL_TASKS, kept);
  const id = plan.form === plan.fromForm ? {} : { id: plan.form.id };
  await chooseForm(session, { ...session.state.forms?.chosen, ...id, year: toYear });
  return true;
}

function newSheets(steps: BesidePlan['steps']): readonly string[] {
  return steps.flat().flatMap((change) => (change.kind === 'sheet' ? [change.plan.name] : []));
}

/** What the workbook keeps of the work left to do; what cannot be read is nothing. */
export function keptTasks(saved: Saved): readonly KeptTask[] {
  const kept = saved[ROLL_TASKS];
  return Array.isArray(kept) ? kept.flatMap((one: unknown) => readTask(one) ?? []) : [];
}

function readTask(one: unknown): KeptTask | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const [id, kind, done, message] = ['id', 'kind', 'done', 'message'].map((key): unknown => Reflect.get(one, key));
  if (typeof id !== 'string' || typeof kind !== 'string' || typeof message !== 'object' || message === null) {
    return undefined;
  }
  const words: unknown = Reflect.get(message, 'id');
  const given: unknown = Reflect.get(message, 'values');
  if (typeof words !== 'string' || typeof given !== 'object' || given === null) return undefined;
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(given)) {
    if (typeof value === 'string' || typeof value === 'number') values[key] = value;
  }
  return { id, kind, done: done === true, message: { id: words, values } };
}
