/** Ribbon buttons. */
export const commands = {
  'command.filled': 'Totals filled: {count} cells',
  'command.nothing-to-fill': 'Every total has its formula already.',
  'command.no-problem': 'Nothing found.',
} as const;
