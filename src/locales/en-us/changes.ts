/** changes */
export const changes = {
  'changes.insert-sheet': 'Insert sheet “{sheet}”',
  'changes.fill-total': '{place}: formula for {identity}',
  'changes.marks': 'Mark on “{sheet}” what does not balance',
  'changes.clear-marks': 'Remove the marks from “{sheet}”',
  'changes.subtotal-row': 'Add the subtotal row of {code} on {sheet}',
  'changes.subtotal-rows': 'Insert {count} subtotal rows on {sheet}',
  'changes.class-lines': 'Insert {count} rows on {sheet} for classes with expenditure',
  'changes.class-number': 'Number the classes on {sheet} anew',
  'changes.tidy-code': 'Code written as {code}',
  'changes.fill-name': 'Name of {code}: {name}',
  'changes.carry.row': 'Bring in {key}',
  'changes.carry.amount': 'Bring in the amount of {key}',
  'changes.carry.insert-rows': 'Insert {count} rows on “{sheet}”',
  'changes.carry.conflict':
    '{key} on “{sheet}” holds another amount already; {amount} {unit} would be brought in. Please compare.',
  'changes.carry.no-card': 'Project “{key}” has no performance target table yet: insert one under Tables first.',
  'changes.class-line': 'Insert a line on “{sheet}”: {code} {name}',
  'changes.mend.tidy-code': '{place}: code written as {text}',
  'changes.mend.official-name': '{place}: official name “{text}”',
  'changes.mend.restore-total': '{place}: formula restored',
  'changes.mend.insert-class-line': 'Insert class {text}',
  'changes.mend.amount-from-text': '{place}: text turned into the number {text}',
  'changes.mend.round-amount': '{place}: rounded to two decimals, {text}',
  'changes.mend.project-name': '{place}: project named “{text}”',
  'changes.revert': 'Put back what stood here',
  'changes.revert-marks': 'Remove the marks from “{sheet}”',
  'changes.roll.text': '{place}: “{before}” becomes “{after}”',
  'changes.roll.clear': '{table} ({sheet}): {count} typed amounts are cleared, formulas stay',
  'changes.roll.draft': '{table} ({sheet}): amounts stay as a first draft',
  'changes.roll.raise':
    '{table} ({sheet}): {count} typed amounts change by {percent}%, rounded half up to two decimals',
  'changes.roll.move': '{table} ({sheet}): {count} figures of this year move to last year’s columns',
  'changes.roll.renamed': 'Code {code}: “{before}” is now called “{name}”',
  'changes.roll.replaced': 'Code {code} {name} is replaced by {next} {nextName}',
  'changes.roll.kept': 'Code {code} {name} is not in force in {year}; kept as you chose',
  'changes.roll.split': 'Code {code} {name} is not in force in {year}; choose from {successors}',
  'changes.roll.ended':
    'Code {code} {name} is not in force in {year}, and the catalogue names no successor; choose one or keep it',
  'changes.roll.class-name': '{place}: {code} {before} is now called {name}',
  'changes.roll.last-year': '{count} figures of {year} go to 上年预算数',
  'changes.roll.copy': 'Sheet “{sheet}” is copied as “{name}”',
  'changes.roll.reference': 'The formula of {place} refers to the new year’s sheets',
  'changes.roll.form': 'From {year} the form set “{form}” is followed',
  'changes.roll.anew':
    '{table}: its columns, lines or unit of account are others; made anew as sheet “{sheet}”, with the contents of “{from}”',
  'changes.roll.added': '{table}: a new table, made empty as sheet “{sheet}”',
  'changes.roll.gone':
    '{table} ({sheet}): the new form set does not have this table; not rolled forward, its figures are in 上年预算数',
  'changes.roll.no-place':
    '{table} ({place}) {what} {amount}: the new form has no place for it; not moved, the figure is in 上年预算数',
  'changes.roll.no-place-text': '{table} ({place}) {what} “{text}”: the new form has no place for it; not moved',
  'changes.roll.form-formulas':
    '{count} formulas of sheet “{sheet}” follow the new form set, or refer to the sheets that are made anew',
  'changes.roll.stuck':
    'The formula of {place}, {formula}, refers to something of an old form that the new one has no place for; it stays, please rewrite it',
  'changes.roll.task.no-place':
    '{table}: the new form has no place for {count} contents of “{from}”; compare with the old table and decide where they go in “{sheet}”',
  'changes.roll.task.left':
    'Of an old form, left as they were and none of {year}: sheets “{sheets}”. Delete them once you have looked them over',
  'changes.roll.task.not-found':
    '{table} ({sheet}) is not recognised by the new form set; please look at its title and headings',
  'changes.roll.task.fill': 'Fill in the amounts of {year} in {table} ({sheet})',
  'changes.roll.task.draft': 'Go over {table} ({sheet}): its amounts are last year’s',
  'changes.roll.task.raised': 'Go over {table} ({sheet}): its amounts are last year’s changed by {percent}%',
  'changes.roll.task.not-written':
    '{table} ({sheet}) is protected or stands on several sheets and was not changed: update it by hand',
  'changes.roll.task.unread': '{table} ({sheet}) holds “{text}”, which is no amount: not cleared, not in 上年预算数',
} as const;
