import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderFindings } from '../../src/checks/order-findings.js';
import type { Finding, Outcome } from '../../src/checks/outcome.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';

const TABLES = xinjiang2019.tables.map(({ id }) => id);
const SEVERITIES = ['error', 'warning', 'info'] as const;

describe('the order of findings', () => {
  it('is that of the tables, then error before warning, then that of the cells', () => {
    const finding = fc.record({
      table: fc.constantFrom(...TABLES),
      severity: fc.constantFrom(...SEVERITIES),
      row: fc.nat(3),
      column: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(fc.array(finding, { maxLength: 6 }), { maxLength: 6 }), (groups) => {
        const outcomes = groups.map((group, at): Outcome => ({
          check: `c${String(at)}`,
          table: 't1',
          outcome: 'fail',
          compared: 1,
          findings: group.map(({ table, severity, row, column }): Finding => ({
            check: `c${String(at)}`,
            severity,
            table,
            at: { sheet: '表', row, column },
            related: [],
            message: { id: 'checks.placeholder', values: {} },
          })),
        }));
        const key = ({ table, severity, at }: Finding): number =>
          ((TABLES.indexOf(table) * 3 + SEVERITIES.indexOf(severity)) * 4 + at.row) * 4 + at.column;
        const all = outcomes.flatMap(({ findings }) => findings);
        // Equals stay in the order of the checks: sorting is stable.
        const expected = [...all].sort((a, b) => key(a) - key(b));
        const ordered = orderFindings(outcomes, xinjiang2019);
        assert.equal(ordered.length, all.length);
        ordered.forEach((one, at) => {
          assert.equal(one, expected[at]);
        });
      }),
    );
  });
});
