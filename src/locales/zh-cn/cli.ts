/** 命令行 */
export const cli = {
  'cli.summary': '{department}，{year}年，{tables} 张表：错误 {errors}，提醒 {warnings}，未校验 {notChecked}',
  'cli.no-file': '找不到这个文件，或没有权限读取',
} as const;
