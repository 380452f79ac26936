/** Command line. */
export const cli = {
  'cli.summary':
    '{department}, {year}, {tables} tables: {errors} errors, {warnings} warnings, {notChecked} not checked',
  'cli.no-file': 'there is no such file, or it may not be read',
} as const;
