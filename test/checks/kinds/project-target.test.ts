import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm, type RowSpec } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const projects = rowsForm('P', ['x']);
const targets = rowsForm('T', ['x'], { repeats: 'project' });
const check = rule('project-target', ['P', 'T']);
const row = (project: string): RowSpec => ({ code: '2010302', project, amounts: { x: 1 } });
const outcome = (left: readonly string[], right: readonly string[]) =>
  firstOutcome(budgetOf([found(projects, left.map(row)), found(targets, right.map(row))], [check]));

describe('project-target', () => {
  it('passes where every project has its target and the other way round', () => {
    assert.equal(outcome(['外事工作经费', '外事工作经费', '境外安保'], ['境外安保', '外事工作经费']).outcome, 'pass');
  });

  it('warns of a project without a target table', () => {
    const finding = onlyFinding(outcome(['外事工作经费', '境外安保'], ['境外安保']));
    assert.deepEqual([finding.message.id, cellsOf(finding)], ['checks.project-target.no-target', ['P!E4']]);
  });

  it('warns of a target table without a project', () => {
    const finding = onlyFinding(outcome(['境外安保'], ['境外安保', '外事工作经费']));
    assert.deepEqual([finding.message.id, finding.key], ['checks.project-target.no-project', '外事工作经费']);
  });

  it('names a close one that is left on the other side', () => {
    const { findings } = outcome(['口岸孔道维护经费'], ['口岸孔道维修经费']);
    assert.deepEqual(
      findings.map(({ message }) => [message.id, message.values['near']]),
      [
        ['checks.project-target.no-target.near', '口岸孔道维修经费'],
        ['checks.project-target.no-project.near', '口岸孔道维护经费'],
      ],
    );
  });

  it('is not checked where no target table was found', () => {
    const budget = budgetOf([found(projects, [row('甲')])], [check], { forms: [projects, targets] });
    assert.equal(firstOutcome(budget).outcome, 'not-checked');
  });
});
