import assert from 'node:assert/strict';
import type { MatchCheck } from '../../../src/forms/check.js';
import { base, budgetOf, found, rowsForm, type RowSpec } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const projects = rowsForm('P', ['x']);
const targets = rowsForm('T', ['x'], { repeats: 'project' });
const match: MatchCheck = {
  ...base('t-p.project', 'T'),
  kind: 'match',
  by: 'project',
  keys: 'both',
  left: [{ table: 'T', columns: ['x'], label: '目标' }],
  relation: '=',
  right: [{ table: 'P', columns: ['x'], label: '项目' }],
};
const spelling = rule('project-spelling', ['P', 'T']);
const row = (project: string, x: number): RowSpec => ({ code: '2010302', project, amounts: { x } });
const outcome = (left: readonly RowSpec[], right: readonly RowSpec[]) =>
  firstOutcome(budgetOf([found(projects, left), found(targets, right)], [spelling, match]));

describe('project-spelling', () => {
  it('passes where names agree, blanks and the width of brackets forgiven', () => {
    assert.equal(outcome([row('外事（礼宾）工作', 1)], [row('外事(礼宾) 工作', 1)]).outcome, 'pass');
  });

  it('names both spellings at the target table, whose name follows the project’s', () => {
    const finding = onlyFinding(outcome([row('口岸孔道维护经费', 30)], [row('口岸孔道维修经费', 30)]));
    assert.deepEqual(cellsOf(finding), ['T!E4', 'P!E4']);
    assert.deepEqual(finding.mend, { kind: 'project-name', text: '口岸孔道维护经费' });
    assert.equal(finding.message.values['name'], '口岸孔道维修经费');
  });

  it('joins nothing where the amounts differ, or where two names are as close', () => {
    assert.equal(outcome([row('口岸孔道维护经费', 30)], [row('口岸孔道维修经费', 31)]).outcome, 'pass');
    assert.equal(
      outcome([row('口岸孔道维护经费', 30), row('口岸孔道维持经费', 30)], [row('口岸孔道维修经费', 30)]).outcome,
      'pass',
    );
  });

  it('is not checked where either table is missing', () => {
    const budget = budgetOf([found(projects, [row('甲', 1)])], [spelling, match], { forms: [projects, targets] });
    assert.equal(firstOutcome(budget).reason?.values['table'], 'T 表T');
  });
});
