/** What a workbook keeps once it was rolled forward: what is left to do, and its new year. */
import type { Message } from '../../locales/message.js';
import { KEPT, type Saved } from '../../sheet/saved.js';
import type { RollPlan } from './roll-plan.js';

/** A task as the workbook keeps it. */
export interface KeptTask {
  readonly id: string;
  readonly kind: string;
  readonly message: Message;
  readonly done: boolean;
}

/** The plan's tasks, none of them done. */
export function openTasks({ tasks }: Pick<RollPlan, 'tasks'>): readonly KeptTask[] {
  return tasks.map(({ id, kind, message }) => ({ id, kind, message, done: false }));
}

/**
 * What a new workbook is to keep otherwise than the old one that it was made of; `undefined`: no longer. Reasons given for warnings and the last
 * report are about the old year's figures, and stay with them. Switches and a bureau's own form sets go along.
 * @param saved what the old workbook keeps
 * @param formId the form set that the user named; absent: the one that the old workbook keeps, or none
 */
export function rolledSaved(saved: Saved, plan: Pick<RollPlan, 'tasks' | 'toYear'>, formId?: string): Saved {
  const id = formId ?? keptFormId(saved);
  const tasks = openTasks(plan);
  return {
    [KEPT.form]: { ...(id === undefined ? {} : { id }), year: plan.toYear },
    [KEPT.rollTasks]: tasks.length === 0 ? undefined : tasks,
    [KEPT.acknowledged]: undefined,
    [KEPT.report]: undefined,
  };
}

function keptFormId(saved: Saved): string | undefined {
  const chosen = saved[KEPT.form];
  const id: unknown = typeof chosen === 'object' && chosen !== null ? Reflect.get(chosen, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** What the workbook keeps of the work left to do; what cannot be read is nothing. */
export function keptTasks(saved: Saved): readonly KeptTask[] {
  const kept = saved[KEPT.rollTasks];
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
