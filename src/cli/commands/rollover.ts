import { readFile, realpath } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { rolledSaved } from '../../changes/roll/kept-tasks.js';
import { planRollForward } from '../../changes/roll/plan-roll.js';
import type { RollOptions } from '../../changes/roll/roll-plan.js';
import { formSets } from '../../forms/form-sets.js';
import { type Locale, say } from '../say.js';
import { sayProblem } from '../../xlsx/problem.js';
import { openOldFile, rollFile, rollRisks } from '../../xlsx/roll-file.js';
import { budgetOf } from '../budget-of.js';
import { readCodesOption } from '../codes-option.js';
import { collect, STATUS } from '../command.js';
import { readFormOption } from '../form-option.js';
import { chosenCodes, tableRules } from '../roll-options.js';
import { rollAsJson, rollAsText } from '../roll-report.js';
import { exists, writeWhole } from '../write-file.js';
import { yearOf } from './check.js';

interface RolloverOptions {
  readonly year: number;
  readonly fromYear?: number;
  readonly form?: string;
  readonly codes?: readonly string[];
  readonly toForm?: string;
  readonly keep: readonly string[];
  readonly choose: readonly string[];
  readonly format: 'text' | 'json';
  readonly dryRun?: true;
  readonly force?: true;
  readonly lang: Locale;
}

/** `yusuan rollover IN.xlsx --year 2020 OUT.xlsx` */
export function rollover(program: Command): void {
  program
    .command('rollover')
    .description('结转新年度：由上年的工作簿生成新年度的，先列出全部改动（makes next year’s workbook of this year’s）')
    .argument('<in>', '上年的文件，不会改动（read only）')
    .argument('[out]', '要写的文件，不会覆盖已有的（file to write, never overwritten）')
    .requiredOption('--year <year>', '新的预算年度（the new fiscal year）', yearOf)
    .option('--from-year <year>', '原文件的预算年度；不写则从表中读取（fiscal year of the old file）', yearOf)
    .option('--form <id|file>', '报表制度的编号或文件；不写则自动识别（form set; recognised by default）')
    .option(
      '--codes <file>',
      '财政部门下发的科目表，.xlsx 或 CSV，优先于内置目录；可重复（official list of codes）',
      collect,
    )
    .option('--to-form <id|file>', '新年度的报表制度；不写则用本地区最新的一套（form set of the new year）')
    .option(
      '--keep <table=rule>',
      'clear 清除（默认）、draft 保留作初稿、raise:5 按百分比调整；可重复（amounts of a table）',
      collect,
      [],
    )
    .option('--choose <code=code>', '停用的科目改用哪个，或写自身以保留；可重复（which code takes over）', collect, [])
    .addOption(new Option('--format <format>', '输出格式（output）').choices(['text', 'json']).default('text'))
    .option('--dry-run', '只列出，不写文件（show only）')
    .option('--force', '即使有内容会失效也要写（write although something is lost）')
    .addOption(new Option('--lang <locale>', '语言（language）').choices(['zh-CN', 'en-US']).default('zh-CN'))
    .action(async (from: string, to: string | undefined, options: RolloverOptions) => {
      const result = await run(from, to, options);
      if (result.ok) process.stdout.write(`${result.text}\n`);
      else process.stderr.write(`${result.text}\n`);
      process.exitCode = result.ok ? STATUS.clean : STATUS.unreadable;
    });
}

interface Ended {
  readonly ok: boolean;
  readonly text: string;
}

async function run(from: string, to: string | undefined, options: RolloverOptions): Promise<Ended> {
  const { lang } = options;
  const no = (id: string, values: Readonly<Record<string, string | number>> = {}): Ended => ({
    ok: false,
    text: say({ id: `cli.${id}`, values }, lang),
  });
  if (to === undefined && !options.dryRun) return no('roll.no-out');
  if (to !== undefined && (await isSame(from, to))) return no('same-file', { file: from });
  if (to !== undefined && !options.dryRun && (await exists(to))) return no('roll.exists', { file: to });
  const option = options.form === undefined ? undefined : await readFormOption(options.form, lang);
  const next = options.toForm === undefined ? undefined : await readFormOption(options.toForm, lang);
  if (option && 'problems' in option) return { ok: false, text: option.problems.join('\n') };
  if (next && 'problems' in next) return { ok: false, text: next.problems.join('\n') };
  const bytes = await readFile(from).catch(() => undefined);
  if (!bytes) return { ok: false, text: `${from}: ${say({ id: 'cli.no-file', values: {} }, lang)}` };
  const old = await openOldFile(bytes);
  if (old.kind === 'problem') return { ok: false, text: `${from}: ${sayProblem(old, lang)}` };
  const lists = options.codes === undefined ? undefined : await readCodesOption(options.codes, options.year, lang);
  if (lists && 'problems' in lists) return { ok: false, text: lists.problems.join('\n') };
  const { budget, known } = await budgetOf(old, {
    ...(lists ? { codes: lists.codes } : {}),
    ...(option ? { form: option.form } : {}),
    ...(options.fromYear === undefined ? {} : { year: options.fromYear }),
  });
  if (budget.tables.length === 0) return no('no-tables', { file: from });
  if (options.year <= budget.year) return no('roll.not-after', { year: options.year, from: budget.year });
  const rules = tableRules(options.keep, budget);
  if ('wrong' in rules) return no('roll.keep', { text: rules.wrong, known: rules.known });
  const choices = chosenCodes(options.choose, budget);
  if ('wrong' in choices) return no('roll.choose', { text: choices.wrong });
  const asked: RollOptions = {
    toYear: options.year,
    amounts: rules.amounts,
    choices: choices.choices,
    formSets: known,
    ...next,
  };
  const plan = planRollForward(old.sheets, budget, asked);
  const warnings = rollRisks(old, plan).map((risk) => say({ id: `xlsx.risk.${risk}`, values: {} }, lang));
  const print = options.format === 'json' ? rollAsJson : rollAsText;
  if (to === undefined || options.dryRun) {
    return { ok: true, text: print({ from, budget, plan, warnings, unknown: [] }, lang) };
  }
  if (warnings.length > 0 && !options.force) {
    return { ok: false, text: [...warnings, say({ id: 'cli.use-force', values: {} }, lang)].join('\n') };
  }
  const rolled = await rollFile(old, budget, plan, rolledSaved(old.saved, plan, formSets, option !== undefined));
  if (rolled.kind === 'problem') return { ok: false, text: `${from}: ${sayProblem(rolled, lang)}` };
  const problem = await writeWhole(to, rolled.bytes, lang);
  if (problem !== undefined) return { ok: false, text: problem };
  return { ok: true, text: print({ from, to, budget, plan, warnings, unknown: rolled.unknown }, lang) };
}

/** IN is never touched, by whatever name OUT reaches it. */
async function isSame(from: string, to: string): Promise<boolean> {
  const [a, b] = await Promise.all([from, to].map((file) => realpath(file).catch(() => undefined)));
  return a !== undefined && a === b;
}
