/** 读写文件 */
export const xlsx = {
  'xlsx.problem.not-xlsx': '这不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  'xlsx.problem.old-format': '这是旧版格式（.xls、.et）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  'xlsx.problem.encrypted':
    '这个工作簿设有打开密码，无法读取。请先在“文件 → 信息 → 保护工作簿”中取消密码，保存后再试。',
  'xlsx.problem.other-kind': '这个文件不是 .xlsx 工作簿（可能是 .ods、.xlsb 或文档）。请另存为 .xlsx 后再试。',
  'xlsx.problem.too-large':
    '这个文件展开后远大于预算工作簿应有的大小，为安全起见没有读取。请删去多余的空行空列后另存，再试一次。',
  'xlsx.problem.broken':
    '这个文件已损坏或不完整，没有读取。请用 Excel 或 WPS 打开修复并另存为 .xlsx，或向对方重新索取。',
  'xlsx.problem.stale': '{where} 的内容已有改动，没有写入任何内容。请重新读取这个文件。',
  'xlsx.problem.exists': '文件里已经有名为“{where}”的工作表，没有写入任何内容。',
  'xlsx.problem.missing': '文件里没有工作表“{where}”，没有写入任何内容。',
  'xlsx.problem.protected': '工作表“{where}”受保护，没有写入任何内容。请在“审阅”中撤销工作表保护后再试。',
  'xlsx.risk.signature': '文件有数字签名，改动后签名失效',
  'xlsx.risk.macros': '文件有宏：插入行后，宏里写定的单元格地址不会跟着移动',
  'xlsx.risk.pivots': '文件有数据透视表：插入行后，它的数据来源和位置不会跟着移动',
  'xlsx.risk.threaded-comments': '文件有批注对话：插入行后，批注会留在原来的行',
  'xlsx.risk.queries': '文件有外部数据查询：插入行后，它的位置不会跟着移动',
  'xlsx.risk.xml-maps': '文件有 XML 映射：插入行后，映射的单元格不会跟着移动',
} as const;
