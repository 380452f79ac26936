/** Command line. */
export const cli = {
  'cli.no-file': 'there is no such file, or it may not be read',
  'cli.no-form': 'there is no form set “{option}”, nor a file of that name; built in are: {ids}',
  'cli.no-check': 'there is no such check: {id}',
  'cli.no-workbook': 'no .xlsx file found: {where}',
  'cli.form-valid': '{name}: {tables} tables, {checks} checks, no errors',
  'cli.too-slow': 'given up after {seconds} seconds; the file may be damaged: save it anew in Excel and try again',
  'cli.worker-died':
    'checking took more than {memory} MB or broke off; the file may be too large or damaged: save it anew in Excel and try again',
} as const;
