/** 工作表的识别 */
export const book = {
  'book.reason.no-table': '有数字，但不是本套公开表',
  'book.reason.text': '只有文字说明',
  'book.reason.second-copy': '同一张表在别处已有一份，以那一份为准',
  'book.reason.header-missing': '有标题，但找不到表头',
  'book.reason.columns-missing': '表头缺少应有的栏目',
  'book.reason.title-missing': '几张表的表头相同，缺少标题，无法判断是哪一张',
  'book.reason.blank': '空白',
} as const;
