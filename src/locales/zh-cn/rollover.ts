/** 结转新年度 */
export const rollover = {
  'pane.roll.title': '结转新年度',
  'pane.roll.hint':
    '在原表旁边生成新年度的工作表，原表不动；本年的数另存在“上年预算数”。先列出全部改动，确认后才生成。',
  'pane.roll.year': '新年度',
  'pane.roll.year-error': '请填写 {year} 年之后的年份',
  'pane.roll.preview': '列出全部改动',
  'pane.roll.close': '收起',
  'pane.roll.list': '结转的全部改动',
  'pane.roll.unsure': '（目录对此不完全确定，请核对）',
  'pane.roll.later': '以后再定（列入待办）',
  'pane.roll.keep': '保留 {code}',
  'pane.roll.amounts.clear': '清除金额',
  'pane.roll.amounts.draft': '保留作为初稿',
  'pane.roll.amounts.raise': '按百分比调整',
  'pane.roll.percent': '{table}：调整的百分比',
  'pane.roll.percent-error': '请填写百分比，如 5 或 -2.5',
  'pane.roll.apply': '生成 {year} 年的 {count} 张工作表',
  'pane.roll.tasks': '结转之后待办（还有 {count} 件）',
  'pane.roll.tasks-over': '不再列出',
  'pane.roll.task-done': '（已完成）',
} as const;
