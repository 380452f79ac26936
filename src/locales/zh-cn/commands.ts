/** 功能区按钮 */
export const commands = {
  'command.filled': '填充合计 {count} 格',
  'command.nothing-to-fill': '合计都已有公式，没有需要填充的。',
  'command.no-problem': '没有发现问题。',
} as const;
