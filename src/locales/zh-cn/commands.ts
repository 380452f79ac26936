/** 功能区按钮 */
export const commands = {
  'command.filled': '填充合计 {count} 格',
  'command.nothing-to-fill': '合计都已有公式，没有需要填充的。',
  'command.typed-totals': '{count} 个合计是直接输入的数字，没有覆盖。可在“问题”中逐个恢复为公式。',
  'command.no-table': '没有找到预算表。请先插入表格，或打开含有预算表的工作簿。',
  'command.no-problem': '没有发现问题。',
} as const;
