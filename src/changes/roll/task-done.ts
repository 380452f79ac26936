import type { Budget } from '../../book/budget.js';
import type { Message } from '../../locales/message.js';
import { schemeOf } from '../coded-rows.js';
import { figuresOf } from './roll-amounts.js';
import { codeKey } from './roll-plan.js';

/** What the workbook itself tells of a task. */
export interface KnownTask {
  readonly id: string;
  readonly kind: string;
  readonly message: Message;
}

/**
 * Whether the workbook shows that a task is done: a table that was to be filled holds a typed amount, a code that had ended stands nowhere any
 * more. `undefined`: only the user can say it (a draft that was gone over).
 */
export function isTaskDone(task: KnownTask, budget: Budget): boolean | undefined {
  if (task.kind === 'code') {
    const key = task.id.replace(/^code:/u, '');
    return !budget.tables.some((table) =>
      table.rows.some(({ code }) => code?.kind === 'code' && codeKey(schemeOf(table), code.code) === key),
    );
  }
  if (task.kind !== 'fill') return undefined;
  const { sheet } = task.message.values;
  const tables = budget.tables.filter((table) => table.sheet.name === sheet);
  return tables.some((table) =>
    figuresOf(table).some(({ figure: { formula, reading } }) => formula === '' && reading.kind === 'amount'),
  );
}
