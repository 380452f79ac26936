import assert from 'node:assert/strict';
import { rolledFileName } from '../../../src/changes/roll/file-name.js';

describe('the name of the new year’s file', () => {
  for (const [name, wanted, macros] of [
    ['2019年部门预算.xlsx', '2020年部门预算.xlsx', false],
    ['外侨办（2019）预算公开2018对比.xlsx', '外侨办（2020）预算公开2019对比.xlsx', false],
    ['部门预算.xlsx', '部门预算 2020.xlsx', false],
    ['工作簿1', '工作簿1 2020.xlsx', false],
    ['预算2019.XLSM', '预算2020.xlsm', true],
    ['预算2019.xlsm', '预算2020.xlsx', false],
    ['预算2019.xls', '预算2020.xlsx', false],
  ] as const) {
    it(`is ${wanted} where the old is ${name}, with${macros ? '' : 'out'} macros`, () => {
      assert.equal(rolledFileName(name, 2019, 2020, macros), wanted);
    });
  }
});
