/** 命令行 */
export const cli = {
  'cli.no-file': '找不到这个文件，或没有权限读取',
  'cli.no-form': '没有“{option}”这套报表制度，也没有这个文件；内置的有：{ids}',
  'cli.no-check': '没有这项审核公式：{id}',
  'cli.no-workbook': '没有找到 .xlsx 文件：{where}',
  'cli.form-valid': '{name}：{tables} 张表，{checks} 项审核公式，没有错误',
  'cli.too-slow': '校验超过 {seconds} 秒，已放弃；文件可能已损坏，请在 Excel 中另存后再试',
  'cli.worker-died': '校验时内存超过 {memory} MB 或意外中断；文件可能过大或已损坏，请在 Excel 中另存后再试',
} as const;
