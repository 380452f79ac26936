import assert from 'node:assert/strict';
import { formIndex } from '../../src/book/form-index.js';
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';
import { headCell, isFooter, isNote, numberIn, titleIn, yearIn } from '../../src/book/head-line.js';
import { plain } from '../../src/book/plain.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';

describe('the lines around a table', () => {
  const index = formIndex(xinjiang2019, BUILT_IN);
  const titled = (text: string): string | undefined => titleIn(plain(text), index)?.form.id;

  it('tells a title with year, department or bracket from a sentence or a line of contents that names it', () => {
    assert.equal(titled('部门支出总体情况表'), 't3');
    assert.equal(titled('２０１９年昌吉州外侨办 部 门 支 出 总 体 情 况 表（公开）'), 't3');
    assert.equal(titled('表八：一般公共预算「三公」经费支出情况表'), 't8');
    assert.equal(titled('详见附件，部门支出总体情况表'), undefined);
    assert.equal(titled('部门支出总体情况表……………3'), undefined);
    assert.equal(titled('关于部门支出总体情况的说明'), undefined);
  });

  it('takes the longest title that a text holds', () => {
    assert.equal(titled('财政拨款收支总体情况表'), 't4');
    assert.equal(titled('一般公共预算基本支出情况表'), 't6');
  });

  it('reads number lines', () => {
    assert.equal(numberIn(plain('表 三：'), index)?.form.id, 't3');
    assert.equal(numberIn(plain('附表九'), index)?.form.id, 't9');
    assert.equal(numberIn(plain('表三十'), index), undefined);
  });

  it('reads the year in digits of any width and in Chinese', () => {
    assert.equal(yearIn(plain('２０１９ 年部门预算')), 2019);
    assert.equal(yearIn(plain('二〇二〇年度')), 2020);
    assert.equal(yearIn(plain('12019年')), undefined);
    assert.equal(yearIn(plain('2026部门预算')), 2026);
    assert.equal(yearIn(plain('部门预算')), undefined);
  });

  it('reads department and unit, apart or in one cell, with a date between', () => {
    assert.deepEqual(headCell('编制部门： 昌吉州外侨办'), { department: '昌吉州外侨办' });
    assert.deepEqual(headCell('填报单位 昌吉州外侨办'), { department: '昌吉州外侨办' });
    assert.deepEqual(headCell('部门：'), { department: '' });
    assert.deepEqual(headCell('（金额单位：人民币元）'), { unit: '元' });
    assert.deepEqual(headCell('单位:万元'), { unit: '万元' });
    assert.deepEqual(headCell('万元'), { unit: '万元' });
    assert.deepEqual(headCell('编制单位：元谋县财政局  2019年1月31日   单位：元'), {
      department: '元谋县财政局',
      unit: '元',
    });
    assert.equal(headCell('单位上年结余'), undefined);
    assert.deepEqual(headCell('单位：万元（保留两位小数）'), { unit: '万元' });
    assert.deepEqual(headCell('金额单位：元（列至角分）'), { unit: '元' });
    assert.deepEqual(headCell('金额：万元'), { unit: '万元' });
    assert.deepEqual(headCell('部门（单位）名称：某局'), { department: '某局' });
  });

  it('does not take a unit that the tables do not have for one of theirs', () => {
    assert.deepEqual(headCell('编制部门：某局  单位：千元'), { department: '某局', otherUnit: '千元' });
    assert.deepEqual(headCell('单位：亿元'), { otherUnit: '亿元' });
  });

  it('tells notes and signatures from labels', () => {
    for (const text of [
      '本部门2026年无政府性基金预算财政拨款安排的预算，故本表为空表。',
      '我单位2019年未安排政府性基金预算。',
      '无国有资本经营预算拨款安排的支出，故本表为空',
      '此表为空表',
    ])
      assert.ok(isNote(plain(text)), text);
    for (const text of ['本部门', '本年收入', '我单位收入']) assert.ok(!isNote(plain(text)), text);
    for (const text of ['备注：无内容应公开空表并说明情况。', '注：本表', '说明：空表'])
      assert.ok(isNote(plain(text)), text);
    for (const text of ['制表人：张三', '审核：', '单位负责人', '第 1 页']) assert.ok(isFooter(plain(text)), text);
    for (const text of ['其他收入', '行政运行', '事业单位经营收入']) {
      assert.ok(!isNote(plain(text)) && !isFooter(plain(text)), text);
    }
  });
});
