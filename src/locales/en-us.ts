import { book } from './en-us/book.js';
import { changes } from './en-us/changes.js';
import { checks } from './en-us/checks.js';
import { commands } from './en-us/commands.js';
import { excel } from './en-us/excel.js';
import { forms } from './en-us/forms.js';
import { reports } from './en-us/reports.js';
import { codes } from './en-us/codes.js';
import { rollover } from './en-us/rollover.js';
import { taskpane } from './en-us/taskpane.js';
import { xlsx } from './en-us/xlsx.js';

/** Every sentence that a user can read, by id, but those of the command line alone; one file a room. */
export const enUs = {
  ...book,
  ...changes,
  ...checks,
  ...commands,
  ...excel,
  ...forms,
  ...reports,
  ...codes,
  ...rollover,
  ...taskpane,
  ...xlsx,
} as const;
