import assert from 'node:assert/strict';
import { printed, spokenTexts, tableWords, titleOf } from '../../src/forms/printed.js';

describe('printed texts of a form', () => {
  it('carry the year, the one before, 部门 or 单位, and the unit of account', () => {
    const print = { year: 2026, who: '单位', unit: '元' };
    assert.equal(printed('{year}年{who}收支总表', print), '2026年单位收支总表');
    assert.equal(printed('{lastYear}年预算数（{unit}）', print), '2025年预算数（元）');
  });

  it('are printed without their year where nobody says it, and with 部门 where nobody says who', () => {
    assert.equal(printed('{year}年{who}收支总表', {}), '部门收支总表');
    assert.equal(titleOf({ title: '{year}年 {who} 收支总表' }), '部门收支总表');
  });

  it('are compared without years, under every word that may stand there', () => {
    assert.deepEqual(spokenTexts('{year}年{who}收支总表', { who: ['部门', '单位'] }), ['部门收支总表', '单位收支总表']);
    assert.deepEqual(spokenTexts('{lastYear}年预算数', {}), ['预算数']);
    assert.deepEqual(spokenTexts('合    计', { who: ['部门', '单位'] }), ['合    计']);
  });

  it('name a table by its number and title', () => {
    assert.equal(tableWords({ number: '公开01表', title: '{year}年{who}收支总表' }), '公开01表 部门收支总表');
    assert.equal(tableWords({ title: '项 目 表' }), '项目表');
  });
});
