/** 与 Excel 之间 */
export const excel = {
  'session.live-tidy': '输入时整理代码 {count} 格',
  'session.reverted': '撤回 {changes} 格，{kept} 格已另有改动，保持不变',
  'session.nothing-to-revert': '这些单元格后来都改过了，没有可以撤回的。',
  'session.sheets-stay': '插入的工作表（{sheets}）保留在工作簿中。不需要时请直接删除工作表。',
  'session.rows-stay': '插入的 {count} 行保留，写入其中的内容已清除。不需要时请直接删除这些行。',
  'session.undo-lost':
    '此版本的 Excel 在加载项写入后会清空撤销记录（Ctrl+Z）。输入时自动整理代码就会这样；介意的话可以关闭，问题仍会列出。',
  'session.problem.edit-mode': '正在编辑单元格。按 Enter 完成输入后自动继续。',
  'session.problem.protected': '工作表“{where}”受保护，没有写入。请在“审阅”中撤销工作表保护后再试。',
  'session.problem.missing': '找不到 {where}，它可能已被删除或改名。已重新读取工作簿，请再试一次。',
  'session.problem.too-large': '数据量超过 Excel 一次能传送的 5 MB，没有完成。请先删去多余的空行空列。',
  'session.problem.stale': '{where} 在此期间改动过，这次没有写入任何内容。已重新读取，请再看一下预览。',
  'session.problem.exists': '工作簿里已经有名为“{where}”的工作表，没有写入任何内容。请再预览一次。',
  'session.problem.unsupported': '此版本的 Excel 缺少需要的功能（{detail}）。',
  'session.problem.marks-refused':
    '其余都已完成，但此版本的 Excel 没有接受其中 {detail} 条标记，对应的单元格不会变色；窗格照常校验。',
  'session.problem.no-file': 'Excel 没有给出本工作簿的文件（{detail}）。请保存后再试，或改选“本工作簿，在原表旁边”。',
  'session.problem.cancelled': '已停止。没有插完的表格已撤去；其他已经写入的部分保留，见修改记录。',
  'session.problem.failed': 'Excel 没有完成这一步：{detail}',
  'session.codes-unreadable': '工作簿中有 {count} 份导入的科目表或本地科目已损坏，没有使用。请在“科目”中重新导入。',
  'session.forms-unreadable': '工作簿里保存的 {count} 套报表制度读不出来，没有采用',
  'session.rolled': '结转到 {year} 年',
} as const;
