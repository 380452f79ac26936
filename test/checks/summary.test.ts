import assert from 'node:assert/strict';
import type { Finding, Outcome } from '../../src/checks/outcome.js';
import { summary } from '../../src/checks/summary.js';

const finding = (severity: Finding['severity'], compared = false): Finding => ({
  check: 'c',
  severity,
  table: 'A',
  at: { sheet: 'A', row: 0, column: 0 },
  related: [],
  message: { id: 'checks.unequal', values: {} },
  ...(compared
    ? {
        comparison: {
          left: { parts: [], fen: 1 },
          relation: '=',
          right: { parts: [], fen: 0 },
          difference: 1,
          band: 0,
          verdict: 'fail',
          unit: '万元',
        },
      }
    : {}),
});
const outcome = (table: string, result: Outcome['outcome'], ...findings: Finding[]): Outcome => ({
  check: `${table}.check`,
  table,
  outcome: result,
  findings,
  compared: 1,
});

describe('summary', () => {
  it('is balanced where everything passed', () => {
    assert.equal(summary([outcome('A', 'pass')]).state, 'balanced');
  });

  it('puts errors before what was not checked, and that before warnings', () => {
    const warned = outcome('A', 'fail', finding('warning'), finding('info'));
    const unread = outcome('B', 'not-checked');
    const broken = outcome('B', 'fail', finding('error', true), finding('error'));
    assert.equal(summary([warned]).state, 'warnings');
    assert.equal(summary([warned, unread]).state, 'not-checked');
    const all = summary([warned, unread, broken]);
    assert.deepEqual(
      [all.state, all.errors, all.warnings, all.infos, all.notChecked, all.checks, all.unbalanced],
      ['errors', 2, 1, 1, 1, 3, 1],
    );
  });

  it('counts by table', () => {
    const { tables } = summary([
      outcome('A', 'fail', finding('warning')),
      outcome('B', 'not-checked'),
      outcome('A', 'pass'),
    ]);
    assert.deepEqual(tables.get('A'), { errors: 0, warnings: 1, infos: 0, notChecked: 0, checks: 2 });
    assert.equal(tables.get('B')?.notChecked, 1);
  });
});
