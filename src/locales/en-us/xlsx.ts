/** Reading and writing files */
export const xlsx = {
  'xlsx.problem.not-xlsx':
    'This is no Excel workbook (.xlsx). Please open it in Excel or WPS, save it as .xlsx and try again.',
  'xlsx.problem.old-format':
    'This is the old file format (.xls, .et). Please open it in Excel or WPS, save it as .xlsx and try again.',
  'xlsx.problem.encrypted':
    'This workbook needs a password to be opened and cannot be read. Please remove the password (File → Info → Protect Workbook), save and try again.',
  'xlsx.problem.other-kind':
    'This file is no .xlsx workbook (perhaps .ods, .xlsb or a document). Please save it as .xlsx and try again.',
  'xlsx.problem.too-large':
    'Unpacked, this file is far larger than a budget workbook should be; to be safe it was not read. Please delete unused rows and columns, save a copy and try again.',
  'xlsx.problem.broken':
    'This file is damaged or incomplete and was not read. Please let Excel or WPS repair it and save it as .xlsx, or ask the sender for it again.',
  'xlsx.problem.stale': '{where} holds something else by now; nothing was written. Please read the file again.',
  'xlsx.problem.exists': 'The file already has a sheet named “{where}”; nothing was written.',
  'xlsx.problem.missing': 'The file has no sheet “{where}”; nothing was written.',
  'xlsx.problem.protected':
    'The sheet “{where}” is protected; nothing was written. Please unprotect it (Review) and try again.',
  'xlsx.risk.signature': 'The file is signed: any change makes the signature invalid',
  'xlsx.risk.macros': 'The file has macros: cells that they name do not move with inserted rows',
  'xlsx.risk.pivots': 'The file has pivot tables: their source and place do not move with inserted rows',
  'xlsx.risk.threaded-comments': 'The file has threaded comments: they stay in their row when rows are inserted',
  'xlsx.risk.queries': 'The file has queries: their place does not move with inserted rows',
  'xlsx.risk.xml-maps': 'The file has XML maps: mapped cells do not move with inserted rows',
} as const;
