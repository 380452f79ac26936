/** 结转新年度 */
export const rollover = {
  'pane.roll.title': 'Roll forward to a new year',
  'pane.roll.hint':
    'Makes the new year’s tables; the old ones stay as they are. This year’s figures are kept on 上年预算数. Everything is listed first.',
  'pane.roll.year': 'New year',
  'pane.roll.year-error': 'A year after {year}, please',
  'pane.roll.target': 'Make them in',
  'pane.roll.target.new': 'A new workbook',
  'pane.roll.target.beside': 'This workbook, beside the old sheets',
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
  'pane.roll.open': 'Make the workbook of {year}',
  'pane.roll.download': 'Download as a file',
  'pane.roll.making': 'Working…',
  'pane.roll.risks': 'In the new workbook, this may no longer work:',
  'pane.roll.macros-left-out':
    'This workbook has macros, which Excel leaves out of the file that it gives: the new workbook has none',
  'pane.roll.risks-accept': 'I know, make it',
  'pane.roll.opened':
    'The workbook of {year} is open in a new window and not saved yet; this one was not changed. Save it there as “{name}”, open Yusuan, and work off its {count} tasks under Tables.',
  'pane.roll.downloaded':
    'The workbook of {year} was downloaded as “{name}”; this one was not changed. Open it, and work off its {count} tasks in Yusuan under Tables. If you see no download, choose “This workbook, beside the old sheets”.',
  'pane.roll.not-opened': 'Excel opened no new window ({detail}): the file is downloaded instead.',
  'pane.roll.tasks': 'To do after rolling forward ({count} left)',
  'pane.roll.tasks-over': 'Do not list any more',
  'pane.roll.task-done': ' (done)',
} as const;
