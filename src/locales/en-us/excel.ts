/** Between the add-in and Excel. */
export const excel = {
  'session.live-tidy': 'Codes tidied while typing: {count} cells',
  'session.reverted': '{changes} cells taken back; {kept} cells were changed since and stay',
  'session.nothing-to-revert': 'All of these cells were changed since: there is nothing to take back.',
  'session.sheets-stay':
    'The inserted sheets ({sheets}) stay in the workbook. Delete them there if you do not need them.',
  'session.rows-stay':
    'The {count} inserted rows stay; what was written into them is gone. Delete them if you do not need them.',
  'session.undo-lost':
    'In this Excel, a write of an add-in empties the undo stack (Ctrl+Z). Tidying codes while you type does that; turn it off if you mind, findings are listed all the same.',
  'session.problem.edit-mode': 'A cell is being edited. Press Enter; the rest follows by itself.',
  'session.problem.protected':
    'Sheet “{where}” is protected: nothing was written. Unprotect it under Review and try again.',
  'session.problem.missing':
    '{where} is not there: deleted or renamed, perhaps. The workbook was read again; please try once more.',
  'session.problem.too-large':
    'More data than the 5 MB that Excel passes at once. Remove surplus blank rows and columns first.',
  'session.problem.stale':
    '{where} was changed in between: nothing was written. The workbook was read again; please look at the preview once more.',
  'session.problem.exists': 'There is a sheet “{where}” already: nothing was written. Please preview once more.',
  'session.problem.unsupported': 'This Excel lacks something that is needed ({detail}).',
  'session.problem.marks-refused':
    'All else is done, but this Excel did not take {detail} of the marks: those cells will not change colour. The pane checks as always.',
  'session.problem.no-file':
    'Excel did not give this workbook’s file ({detail}). Save it and try again, or choose “This workbook, beside the old sheets”.',
  'session.problem.cancelled':
    'Stopped. Tables that were not all inserted are gone again; what else was written stays, see Changes.',
  'session.problem.failed': 'Excel did not finish this: {detail}',
  'session.codes-unreadable':
    '{count} imported lists or local codes in the workbook are damaged and were not used. Import them again under Codes.',
  'session.forms-unreadable': '{count} form sets kept in the workbook cannot be read and are not used',
  'session.rolled': 'rolled forward to {year}',
} as const;
