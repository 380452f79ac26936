/** What rolling forward leaves to be done by hand. */
import type { Budget, FoundTable } from '../../book/budget.js';
import { mayWrite } from '../../book/queries.js';
import { tableWords } from '../../forms/printed.js';
import { figuresOf } from './roll-amounts.js';
import type { RollItem, RollOptions, RollTask } from './roll-plan.js';

/**
 * In the order of the work: codes to choose, tables to fill or go over.
 * @param isAnew whether a table is made anew: then nothing on its sheet has to be written
 */
export function tasksOf(
  budget: Budget,
  items: readonly RollItem[],
  { amounts, toYear }: RollOptions,
  isAnew: (table: FoundTable) => boolean,
): readonly RollTask[] {
  const codes = items.flatMap(({ id, code, message, table, at }): RollTask[] => {
    if (code === undefined || (code.chosen !== undefined && code.chosen !== code.code)) return [];
    return [
      {
        id,
        kind: 'code',
        message,
        code,
        ...(table === undefined ? {} : { table }),
        ...(at === undefined ? {} : { at }),
      },
    ];
  });
  const tables = budget.tables.flatMap((found): RollTask[] => {
    const { id } = found.form;
    const values = { table: tableWords(found.form), sheet: found.sheet.name, year: toYear };
    if (!mayWrite(found) && !isAnew(found)) {
      const message = { id: 'changes.roll.task.not-written', values };
      return [{ id: `not-written:${found.sheet.name}`, kind: 'not-written', table: id, message }];
    }
    const unread = figuresOf(found).filter(
      ({ figure }) => figure.reading.kind === 'invalid' || figure.reading.kind === 'unknown',
    );
    const rule = amounts?.get(id) ?? { kind: 'clear' };
    const kind = rule.kind === 'clear' ? 'fill' : rule.kind === 'draft' ? 'draft' : 'raised';
    const message = {
      id: `changes.roll.task.${kind}`,
      values: { ...values, ...(rule.kind === 'raise' ? { percent: rule.percent } : {}) },
    };
    return [
      { id: `${kind}:${found.sheet.name}:${id}`, kind, table: id, message },
      ...unread.map(({ at, figure }): RollTask => {
        const text = String(figure.value ?? figure.formula);
        const said = { id: 'changes.roll.task.unread', values: { ...values, text } };
        return {
          id: `unread:${at.sheet}:${String(at.row)}:${String(at.column)}`,
          kind: 'unread',
          table: id,
          at,
          message: said,
        };
      }),
    ];
  });
  return [...codes, ...tables];
}
