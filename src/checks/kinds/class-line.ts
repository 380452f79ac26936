import type { RuleCheck } from '../../forms/check.js';
import type { Evaluator } from '../evaluation.js';
import { RuleReport } from '../rule.js';
import { Operand } from '../operand.js';
import { amountColumns } from '../form-facts.js';
import { surelyHoldsMoney } from '../row-facts.js';

/**
 * A class that has money in the other tables of the rule but no line in its own: the printed form may be older than the class (224
 * from 2019). The first of the rule's tables is the one that lists the classes.
 */
export const classLine: Evaluator<RuleCheck> = (check, run) => {
  const report = new RuleReport(check);
  const [host, ...sources] = check.tables;
  const hosts = host === undefined ? [] : run.tables(host);
  if (host !== undefined && hosts.length === 0) report.block({ why: 'table-missing', table: host });
  if (hosts.length === 0) return report.evaluation;
  const lists = (code: string): boolean => hosts.some((index) => index.keyed('class').list.has(code));
  const without = new Map<string, Operand>();
  for (const source of sources) {
    const indexes = run.tables(source);
    if (indexes.length === 0) report.block({ why: 'table-missing', table: source });
    for (const index of indexes) {
      for (const code of index.keyed('class').list.keys) {
        report.count();
        if (lists(code)) continue;
        const rows = index.rowsOf('class', code);
        if (!rows.some(surelyHoldsMoney)) continue;
        const money = without.get(code) ?? new Operand(code);
        without.set(code, money);
        for (const row of rows) for (const column of amountColumns(index.table.form)) money.add(index, row, column);
      }
    }
  }
  for (const [code, { places }] of without) {
    const [at, ...related] = places;
    if (!at) continue;
    report.add({
      at,
      related,
      key: code,
      says: 'class-line',
      values: { code, sheet: hosts[0]?.sheet ?? '' },
      ...(run.lookUp(code, 'functional').status === 'unknown'
        ? {}
        : { mend: { kind: 'insert-class-line', text: code } }),
    });
  }
  return report.evaluation;
};
