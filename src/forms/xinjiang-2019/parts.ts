/** What several of the 2019 tables have in common. */
import type { CodeColumn, HeaderCell, LineForm, PageSetup, TextColumn } from '../form.js';

export const PORTRAIT: PageSetup = { orientation: 'portrait' };
export const LANDSCAPE: PageSetup = { orientation: 'landscape' };

/** Printed under every table but 表七. It is the form's own instruction, not a reason why a table is empty. */
export const NOTE = '备注：无内容应公开空表并说明情况。';

/** 类 款 项, each in a column of its own. */
export const FUNCTIONAL_CODE: readonly CodeColumn[] = [
  { id: 'class', kind: 'code', scheme: 'functional', part: 'class', width: 6, words: ['类'] },
  { id: 'section', kind: 'code', scheme: 'functional', part: 'section', width: 6, words: ['款'] },
  { id: 'item', kind: 'code', scheme: 'functional', part: 'item', width: 6, words: ['项'] },
];

export const FUNCTIONAL_NAME: TextColumn = {
  id: 'name',
  kind: 'name',
  width: 34,
  words: ['功能分类科目名称', '科目名称'],
};

/** Last header row of the tables by functional code. */
export const CODE_PARTS: readonly HeaderCell[] = [{ text: '类' }, { text: '款' }, { text: '项' }];

/**
 * The classes (类) of functional classification that the form prints, under the names that it prints: some are not the
 * official names of 2019 (207, 210, 215, 220), and 224 has no line.
 */
const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['209', '社会保险基金支出'],
  ['210', '医疗卫生与计划生育支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '国土资源气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资管理支出'],
  ['223', '国有资本经营预算支出'],
  ['227', '预备费'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费支出'],
];

function classLine(code: string, name: string): LineForm {
  return { id: `e${code}`, label: `${code} ${name}`, aliases: [name], code, role: 'class' };
}

export const CLASS_LINES: readonly LineForm[] = CLASSES.map(([code, name]) => classLine(code, name));

/** 230 stands below the 小计: what is carried to the next year. */
export const TRANSFER_LINE: LineForm = classLine('230', '转移性支出');
