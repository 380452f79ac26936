import { type Command, Option } from 'commander';
import { undecided, planInsert } from '../../changes/insert.js';
import { formulaResults } from '../../changes/formula-results.js';
import { simulate } from '../../changes/simulate.js';
import { readBudget } from '../../book/read-budget.js';
import { type Locale, say } from '../say.js';
import { applyXlsx } from '../../xlsx/apply-xlsx.js';
import { emptyWorkbook } from '../../xlsx/empty-workbook.js';
import { sayProblem } from '../../xlsx/problem.js';
import { STATUS } from '../command.js';
import { readFormOption } from '../form-option.js';
import { exists, writeWhole } from '../write-file.js';
import { yearOf } from './check.js';

interface NewOptions {
  readonly form: string;
  readonly year: number;
  readonly department: string;
  readonly unit?: '万元' | '元';
  readonly who?: string;
  readonly tables?: readonly string[];
  readonly projects?: readonly string[];
  readonly force?: true;
  readonly lang: Locale;
}

/** `yusuan new --form ID --year N --department NAME OUT.xlsx` */
export function newWorkbook(program: Command): void {
  program
    .command('new')
    .description('新建一套空表（a new workbook with empty tables）')
    .argument('<out>', '要写的 .xlsx 文件（file to write）')
    .requiredOption('--form <id|file>', '报表制度的编号或文件（form set）')
    .requiredOption('--year <year>', '预算年度（fiscal year）', yearOf)
    .requiredOption('--department <name>', '部门名称（department）')
    .addOption(new Option('--unit <unit>', '金额单位（unit of account）').choices(['万元', '元']))
    .option('--who <word>', '表中写“部门”还是“单位”（部门 or 单位）')
    .option('--tables <ids>', '只要哪些表，写编号，用逗号隔开（tables by id; all by default）', listOf)
    .option('--projects <names>', '项目名称，用逗号隔开，每个项目一张绩效目标表（projects）', listOf)
    .option('--force', '已有同名文件时覆盖（overwrite）')
    .addOption(new Option('--lang <locale>', '语言（language）').choices(['zh-CN', 'en-US']).default('zh-CN'))
    .action(async (out: string, options: NewOptions) => {
      const problems = await create(out, options);
      if (problems.length === 0) return;
      process.stderr.write(`${problems.join('\n')}\n`);
      process.exitCode = STATUS.unreadable;
    });
}

/** Words between commas or 、, Chinese ones too. */
function listOf(text: string): readonly string[] {
  return text
    .split(/[,，、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** @returns what went wrong; nothing: the file is written */
async function create(out: string, options: NewOptions): Promise<readonly string[]> {
  const { year, department, unit, who, projects, lang } = options;
  const option = await readFormOption(options.form, lang);
  if ('problems' in option) return option.problems;
  const { form } = option;
  const known = form.tables.map(({ id }) => id);
  const tables = options.tables ?? known;
  const unknown = tables.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    return [say({ id: 'cli.no-table', values: { ids: unknown.join('、'), known: known.join('、') } }, lang)];
  }
  if (!options.force && (await exists(out))) return [say({ id: 'cli.exists', values: { file: out } }, lang)];
  const plan = planInsert({ sheets: [] }, form, {
    tables,
    department,
    year,
    unit: unit ?? form.unit,
    ...(who === undefined ? {} : { who }),
    ...(projects ? { projects } : {}),
  });
  const twice = undecided(plan);
  if (twice.length > 0) {
    return twice.map(({ sheetName }) => say({ id: 'cli.sheet-twice', values: { sheet: sheetName } }, lang));
  }
  const sheets = simulate([], plan.changes);
  const results = formulaResults(sheets, readBudget(sheets, form, { year }), []);
  const written = await applyXlsx(emptyWorkbook(), plan.changes, results);
  if (written.kind === 'problem') return [`${out}: ${sayProblem(written, lang)}`];
  const problem = await writeWhole(out, written.bytes, lang);
  if (problem !== undefined) return [problem];
  process.stdout.write(`${say({ id: 'cli.created', values: { file: out, sheets: sheets.length } }, lang)}\n`);
  return [];
}
