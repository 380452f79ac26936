/** Ribbon buttons. */
export const commands = {
  'command.filled': 'Totals filled: {count} cells',
  'command.nothing-to-fill': 'Every total has its formula already.',
  'command.typed-totals':
    '{count} totals hold typed numbers and were left alone. Each can be restored to its formula under Findings.',
  'command.no-table': 'No budget table found. Insert the tables first, or open a workbook that has them.',
  'command.no-problem': 'Nothing found.',
} as const;
