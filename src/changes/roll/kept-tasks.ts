/** What a workbook keeps once it was rolled forward: what is left to do, and its new year. */
import type { FormSet } from '../../forms/form.js';
import { keptChoice } from '../../forms/kept-forms.js';
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
 * report are about the old year's figures, and stay with them. Switches, codes and a bureau's own form sets go along, and so does the form set of the new
 * year where it is no built-in one.
 * @param saved what the old workbook keeps
 * @param builtIn form sets that need not be kept
 * @param isSaid the user named the form set: it is not to be recognised anew
 */
export function rolledSaved(
  saved: Saved,
  { form, fromForm, toYear, tasks }: Pick<RollPlan, 'tasks' | 'toYear' | 'form' | 'fromForm'>,
  builtIn: readonly FormSet[],
  isSaid = false,
): Saved {
  const isOwn = !builtIn.includes(form);
  const isChosen = isSaid || isOwn || form !== fromForm || keptChoice(saved).id !== undefined;
  const open = openTasks({ tasks });
  return {
    [KEPT.form]: { ...(isChosen ? { id: form.id } : {}), year: toYear },
    ...(isOwn ? { [KEPT.formSets]: [...othersKept(saved, form), form] } : {}),
    [KEPT.rollTasks]: open.length === 0 ? undefined : open,
    [KEPT.acknowledged]: undefined,
    [KEPT.report]: undefined,
  };
}

/** A bureau's own form sets as they are kept, but the one of this id. */
function othersKept(saved: Saved, { id }: FormSet): readonly unknown[] {
  const kept = saved[KEPT.formSets];
  const isOther = (one: unknown): boolean => typeof one !== 'object' || one === null || Reflect.get(one, 'id') !== id;
  return Array.isArray(kept) ? kept.filter(isOther) : [];
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
