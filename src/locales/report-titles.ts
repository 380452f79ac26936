import type { Locale } from './say.js';

/**
 * What stands above a submission report (校验报告). A report is recognised by it in whatever language it was made, also where that language
 * is not the user's and its words are not loaded.
 */
export const REPORT_TITLES: Readonly<Record<Locale, string>> = {
  'zh-CN': '部门预算公开表校验报告',
  'en-US': 'Report on the check of the budget tables',
};
