/** `npm run checks-doc`: docs/checks.md, the table of all checks of all form sets, from their declarations. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { FormSet } from '../src/forms/form.js';
import { formSets } from '../src/forms/form-sets.js';
import { tableWords } from '../src/forms/printed.js';
import { say } from '../src/locales/say.js';

/** The document that is written. */
export const CHECKS_DOC = fileURLToPath(new URL('../docs/checks.md', import.meta.url));

const INTRODUCTION = `# 审核公式一览（all checks, by form set）

本文由各报表制度的声明生成（\`npm run checks-doc\`），请勿手工修改。\`yusuan explain 编号\` 可查看其中一项。

每项审核的结论有三种：通过、未通过、未审核（说明缺少什么；未审核绝不算通过）。四舍五入能够解释的差额是尾差，列为警告。`;

/** The document's text, as the declarations say it now. */
export async function checksDocText(): Promise<string> {
  const options = await resolveConfig(CHECKS_DOC);
  return format([INTRODUCTION, ...formSets.map(section)].join('\n\n'), { ...options, filepath: CHECKS_DOC });
}

function section(form: FormSet): string {
  const tables = new Map(form.tables.map((table) => [table.id, tableWords(table)]));
  const rows = form.checks.map(({ id, table, identity, severity, source }) => {
    const grade = say({ id: `pane.severity.${severity}`, values: {} }, 'zh-CN');
    return row([`\`${id}\``, tables.get(table) ?? table, identity, grade, source]);
  });
  const head = [row(['编号', '列于', '审核公式', '级别', '依据']), row(['---', '---', '---', '---', '---'])];
  return [`## ${form.id}：${form.name}`, '', `共 ${form.checks.length} 项。`, '', ...head, ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(CHECKS_DOC, await checksDocText());
