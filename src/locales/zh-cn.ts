import { book } from './zh-cn/book.js';
import { changes } from './zh-cn/changes.js';
import { checks } from './zh-cn/checks.js';
import { commands } from './zh-cn/commands.js';
import { excel } from './zh-cn/excel.js';
import { forms } from './zh-cn/forms.js';
import { reports } from './zh-cn/reports.js';
import { codes } from './zh-cn/codes.js';
import { rollover } from './zh-cn/rollover.js';
import { taskpane } from './zh-cn/taskpane.js';
import { xlsx } from './zh-cn/xlsx.js';

/** Every sentence that a user can read, by id, but those of the command line alone; one file a room. */
export const zhCn = {
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
