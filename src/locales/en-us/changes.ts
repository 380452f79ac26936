/** changes */
export const changes = {
  'changes.insert-sheet': 'Insert the sheet “{sheet}”',
} as const;
