import assert from 'node:assert/strict';
import { findWords, reworded, type Wording } from '../../../../src/changes/roll/form/printed-words.js';

const WHO = { who: ['部门', '单位'] };
const YEARS = { fromYear: 2019, toYear: 2020, unit: '元', who: '部门' };

describe('printed words', () => {
  it('are found whatever their blanks, year, brackets and 部门 or 单位', () => {
    assert.ok(findWords('收  入  总  计', '收入总计', 'whole', WHO));
    assert.ok(findWords('　项目（万元）', '项目({unit})', 'whole', WHO));
    assert.ok(findWords('2019年度单位收支总表', '{year}年{who}收支总表', 'whole', WHO));
    assert.ok(findWords('单位收支总表', '{year}年{who}收支总表', 'whole', WHO));
    assert.equal(findWords('2019年单位收支总表', '{year}年{who}收支总表', 'whole', WHO)?.who, '单位');
  });

  it('are not found where somebody worded them otherwise', () => {
    assert.equal(findWords('收入总计（含结余）', '收入总计', 'whole', WHO), undefined);
    assert.equal(findWords('本年收入总计', '收入总计', 'whole', WHO), undefined);
    assert.equal(findWords('收支总表说明', '收支总表', 'end', WHO), undefined);
    assert.equal(findWords('anything', '', 'whole', WHO), undefined);
    assert.equal(findWords('a.c', 'abc', 'whole', WHO), undefined);
    assert.equal(findWords('abc', 'a.c', 'whole', WHO), undefined);
  });

  it('are replaced; what stands beside them stays, its years moved on', () => {
    const title: Wording = { from: '{who}收支总表', to: '{year}年{who}收支预算表', beside: 'end' };
    const plain: Wording = { from: '收支总表', to: '收入支出总表', beside: 'end' };
    const department: Wording = { from: '编制部门：', to: '填报单位：', beside: 'begin' };
    const cases: readonly (readonly [Wording, string, string | undefined])[] = [
      [title, '2019年单位收支总表', '2020年单位收支预算表'],
      [title, '某某局2019年部门收支总表', '某某局2020年部门收支预算表'],
      [plain, '2019年收支总表', '2020年收入支出总表'],
      [plain, '收支总表', '收入支出总表'],
      [plain, '收支一览表', undefined],
      [department, '编制部门：  某某局', '填报单位：  某某局'],
      [{ from: '合计', to: '总计', beside: 'whole' }, '  合  计 ', '  总计 '],
      [{ from: '（单位：{unit}）', to: '金额单位：{unit}', beside: 'whole' }, '(单位:万元)', '金额单位：元'],
    ];
    for (const [wording, before, after] of cases) assert.equal(reworded(before, wording, WHO, YEARS), after);
  });
});
