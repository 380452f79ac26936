/** changes */
export const changes = {
  'changes.insert-sheet': '插入工作表“{sheet}”',
} as const;
