/** 结转新年度 */
export const rollover = {
  'pane.roll.title': 'Roll forward to a new year',
  'pane.roll.hint':
    'Makes the new year’s sheets beside the old, which stay as they are; this year’s figures are kept on 上年预算数. Everything is listed first.',
  'pane.roll.year': 'New year',
  'pane.roll.year-error': 'A year after {year}, please',
  'pane.roll.preview': 'List all changes',
  'pane.roll.close': 'Close',
  'pane.roll.list': 'All changes of rolling forward',
  'pane.roll.unsure': ' (the catalogue is not certain of it, please check)',
  'pane.roll.later': 'Decide later (to-do)',
  'pane.roll.keep': 'Keep {code}',
  'pane.roll.amounts.clear': 'Clear amounts',
  'pane.roll.amounts.draft': 'Keep as a first draft',
  'pane.roll.amounts.raise': 'Change by a percentage',
  'pane.roll.percent': '{table}: percentage',
  'pane.roll.percent-error': 'A percentage, please, such as 5 or -2.5',
  'pane.roll.apply': 'Make {count} sheets for {year}',
  'pane.roll.tasks': 'To do after rolling forward ({count} left)',
  'pane.roll.tasks-over': 'Do not list any more',
  'pane.roll.task-done': ' (done)',
} as const;
