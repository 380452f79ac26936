import { readFile, realpath } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Budget } from '../../book/budget.js';
import { readAgain } from '../../book/read-budget.js';
import type { Change } from '../../changes/change.js';
import { formulaResults } from '../../changes/formula-results.js';
import { planRollForward } from '../../changes/roll/plan-roll.js';
import type { RollOptions } from '../../changes/roll/roll-plan.js';
import { simulate } from '../../changes/simulate.js';
import { formSets } from '../../forms/form-sets.js';
import { type Locale, say } from '../../locales/say.js';
import { type Place, placeName } from '../../sheet/place.js';
import type { Sheet } from '../../sheet/sheet.js';
import { applyXlsx } from '../../xlsx/apply-xlsx.js';
import { atRisk } from '../../xlsx/at-risk.js';
import { passGate } from '../../xlsx/gate.js';
import { keepForm } from '../../xlsx/keep-form.js';
import { sayProblem } from '../../xlsx/problem.js';
import { readSheets } from '../../xlsx/read-xlsx.js';
import { STATUS } from '../command.js';
import { budgetOfFile } from '../budget-of-file.js';
import { readFormOption } from '../form-option.js';
import { chosenCodes, tableRules } from '../roll-options.js';
import { rollAsJson, rollAsText } from '../roll-report.js';
import { exists, writeWhole } from '../write-file.js';
import { yearOf } from './check.js';

interface RolloverOptions {
  readonly year: number;
  readonly fromYear?: number;
  readonly form?: string;
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

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
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
  const passed = passGate(bytes);
  const read = passed.kind === 'problem' ? passed : await readSheets(passed);
  if (passed.kind === 'problem') return { ok: false, text: `${from}: ${sayProblem(passed, lang)}` };
  if (read.kind === 'problem') return { ok: false, text: `${from}: ${sayProblem(read, lang)}` };
  const said = options.fromYear === undefined ? {} : { year: options.fromYear };
  const { budget, known, isKept } = await budgetOfFile(read, { ...option, ...said });
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
  const plan = planRollForward(read.sheets, budget, asked);
  const risks = atRisk(passed, plan.steps.flat());
  const warnings = risks.map((risk) => say({ id: `xlsx.risk.${risk}`, values: {} }, lang));
  const print = options.format === 'json' ? rollAsJson : rollAsText;
  if (to === undefined || options.dryRun) {
    return { ok: true, text: print({ from, budget, plan, warnings, unknown: [] }, lang) };
  }
  if (warnings.length > 0 && !options.force) {
    return { ok: false, text: [...warnings, say({ id: 'cli.use-force', values: {} }, lang)].join('\n') };
  }
  // The result is read by the form set that it follows from now on.
  const written = await write(bytes, read.sheets, { ...budget, form: plan.form }, plan.steps, options.year);
  if ('problem' in written) return { ok: false, text: `${from}: ${sayProblem(written.problem, lang)}` };
  const isNew = isKept || plan.form !== budget.form;
  const kept = isNew ? keepForm(written.bytes, plan.form, options.year, formSets) : written;
  if ('kind' in kept && kept.kind === 'problem') return { ok: false, text: `${from}: ${sayProblem(kept, lang)}` };
  const problem = await writeWhole(to, kept.bytes, lang);
  if (problem !== undefined) return { ok: false, text: problem };
  return { ok: true, text: print({ from, to, budget, plan, warnings, unknown: written.unknown }, lang) };
}

/** IN is never touched, by whatever name OUT reaches it. */
async function isSame(from: string, to: string): Promise<boolean> {
  const [a, b] = await Promise.all([from, to].map((file) => realpath(file).catch(() => undefined)));
  return a !== undefined && a === b;
}

type Written =
  | { readonly bytes: Uint8Array; readonly unknown: readonly Place[] }
  | { readonly problem: Parameters<typeof sayProblem>[0] };

/** Step by step, every formula with its value. */
async function write(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  budget: Budget,
  steps: readonly (readonly Change[])[],
  year: number,
): Promise<Written> {
  let done: { readonly bytes: Uint8Array; readonly unknown: readonly Place[] } = { bytes, unknown: [] };
  let now = sheets;
  for (const changes of steps) {
    now = simulate(now, changes);
    const written = changes.flatMap((change) => (change.kind === 'cell' ? [change.at] : []));
    const results = formulaResults(now, readAgain(now, budget, { year }), written);
    now = now.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, row) =>
        line.map((value, column) => results.values.get(placeName({ sheet: sheet.name, row, column })) ?? value),
      ),
    }));
    const applied = await applyXlsx(done.bytes, changes, results);
    if (applied.kind === 'problem') return { problem: applied };
    done = { bytes: applied.bytes, unknown: results.unknown };
  }
  return done;
}
