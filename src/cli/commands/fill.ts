import { readFile, realpath } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { readAgain } from '../../book/read-budget.js';
import type { Change } from '../../changes/change.js';
import { planFill, type FillStep } from '../../changes/fill-workbook.js';
import { formulaResults } from '../../changes/formula-results.js';
import { simulate } from '../../changes/simulate.js';
import { type Locale, say } from '../say.js';
import { type Place, placeName } from '../../sheet/place.js';
import type { Sheet } from '../../sheet/sheet.js';
import { applyXlsx } from '../../xlsx/apply-xlsx.js';
import { atRisk } from '../../xlsx/at-risk.js';
import { passGate } from '../../xlsx/gate.js';
import { sayProblem } from '../../xlsx/problem.js';
import { readSheets } from '../../xlsx/read-xlsx.js';
import { budgetOf } from '../budget-of.js';
import { readCodesOption } from '../codes-option.js';
import { collect, STATUS } from '../command.js';
import { readFormOption } from '../form-option.js';
import { exists, writeWhole } from '../write-file.js';
import { yearOf } from './check.js';

interface FillOptions {
  readonly form?: string;
  readonly codes?: readonly string[];
  readonly year?: number;
  readonly format: 'text' | 'json';
  readonly force?: true;
  readonly lang: Locale;
}

/** `yusuan fill IN.xlsx OUT.xlsx` */
export function fill(program: Command): void {
  program
    .command('fill')
    .description('整理科目编码和名称，填充合计，安装标记；列出每一处改动（tidy codes and names, totals, marks）')
    .argument('<in>', '原文件，不会改动（read only）')
    .argument('<out>', '要写的文件（file to write）')
    .option('--form <id|file>', '报表制度的编号或文件；不写则自动识别（form set; recognised by default）')
    .option(
      '--codes <file>',
      '财政部门下发的科目表，.xlsx 或 CSV，优先于内置目录；可重复（official list of codes）',
      collect,
    )
    .option('--year <year>', '预算年度；不写则从表中读取（fiscal year; read from the tables by default）', yearOf)
    .addOption(new Option('--format <format>', '输出格式（output）').choices(['text', 'json']).default('text'))
    .option('--force', '即使有内容会失效，或已有同名文件，也要写（write although something is lost, or overwrite）')
    .addOption(new Option('--lang <locale>', '语言（language）').choices(['zh-CN', 'en-US']).default('zh-CN'))
    .action(async (from: string, to: string, options: FillOptions) => {
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

async function run(from: string, to: string, options: FillOptions): Promise<Ended> {
  const { lang } = options;
  const no = (id: string, values: Readonly<Record<string, string>> = {}): Ended => ({
    ok: false,
    text: say({ id: `cli.${id}`, values }, lang),
  });
  const option = options.form === undefined ? undefined : await readFormOption(options.form, lang);
  if (option && 'problems' in option) return { ok: false, text: option.problems.join('\n') };
  const bytes = await readFile(from).catch(() => undefined);
  if (!bytes) return { ok: false, text: `${from}: ${say({ id: 'cli.no-file', values: {} }, lang)}` };
  if (await isSame(from, to)) return no('same-file', { file: from });
  if (!options.force && (await exists(to))) return no('exists', { file: to });
  const passed = passGate(bytes);
  const read = passed.kind === 'problem' ? passed : await readSheets(passed);
  if (passed.kind === 'problem' || read.kind === 'problem') {
    return { ok: false, text: `${from}: ${read.kind === 'problem' ? sayProblem(read, lang) : ''}` };
  }
  const lists = options.codes === undefined ? undefined : await readCodesOption(options.codes, options.year, lang);
  if (lists && 'problems' in lists) return { ok: false, text: lists.problems.join('\n') };
  const { budget } = await budgetOf(read, {
    ...(lists ? { codes: lists.codes } : {}),
    ...(option ? { form: option.form } : {}),
    ...(options.year === undefined ? {} : { year: options.year }),
  });
  if (budget.tables.length === 0) return no('no-tables', { file: from });
  const { steps, typedTotals } = planFill(read.sheets, budget);
  const risks = atRisk(
    passed,
    steps.flatMap(({ changes }) => changes),
  );
  const warnings = risks.map((risk) => say({ id: `xlsx.risk.${risk}`, values: {} }, lang));
  if (warnings.length > 0 && !options.force) {
    return { ok: false, text: [...warnings, say({ id: 'cli.use-force', values: {} }, lang)].join('\n') };
  }
  let done: { readonly bytes: Uint8Array; readonly unknown: readonly Place[] } = { bytes, unknown: [] };
  let sheets = read.sheets;
  for (const { changes } of steps) {
    sheets = simulate(sheets, changes);
    const now = readAgain(sheets, budget);
    const results = formulaResults(sheets, now, writtenBy(changes));
    sheets = withValues(sheets, results.values);
    const written = await applyXlsx(done.bytes, changes, results);
    if (written.kind === 'problem') return { ok: false, text: `${from}: ${sayProblem(written, lang)}` };
    done = { bytes: written.bytes, unknown: results.unknown };
  }
  const problem = await writeWhole(to, done.bytes, lang);
  if (problem !== undefined) return { ok: false, text: problem };
  const report = { from, to, steps, typedTotals, warnings, unknown: done.unknown };
  return { ok: true, text: options.format === 'json' ? asJson(report) : asText(report, lang) };
}

/** IN is never touched, by whatever name OUT reaches it. */
async function isSame(from: string, to: string): Promise<boolean> {
  const [a, b] = await Promise.all([from, to].map((file) => realpath(file).catch(() => undefined)));
  return a !== undefined && a === b;
}

function writtenBy(changes: readonly Change[]): readonly Place[] {
  return changes.flatMap((change) => (change.kind === 'cell' ? [change.at] : []));
}

function withValues(sheets: readonly Sheet[], values: ReadonlyMap<string, number>): readonly Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((line, row) =>
      line.map((value, column) => values.get(placeName({ sheet: sheet.name, row, column })) ?? value),
    ),
  }));
}

interface Report {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly FillStep[];
  readonly typedTotals: number;
  readonly warnings: readonly string[];
  readonly unknown: readonly Place[];
}

function asText({ to, steps, typedTotals, warnings, unknown }: Report, lang: Locale): string {
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string => say({ id, values }, lang);
  const lines = steps.flatMap(({ id, changes }) => [
    t(`cli.filled.${id}`, { count: changes.filter(({ kind }) => kind === 'cell' || kind === 'marks').length }),
    ...changes.flatMap((change) => {
      if (change.kind === 'cell') {
        const before = change.before === null || change.before === '' ? t('cli.blank') : String(change.before);
        return [`  ${placeName(change.at)}  ${before} → ${String(change.after)}`];
      }
      if (change.kind !== 'rows') return [];
      return [`  ${t('cli.filled.rows', { sheet: change.sheet, row: change.before + 1, count: change.count })}`];
    }),
  ]);
  return [
    ...lines,
    ...(steps.length === 0 ? [t('cli.filled.nothing')] : []),
    ...(typedTotals > 0 ? [t('cli.filled.typed-totals', { count: typedTotals })] : []),
    ...(unknown.length > 0 ? [t('cli.filled.unknown', { count: unknown.length, first: nameOfFirst(unknown) })] : []),
    ...warnings,
    t('cli.filled.done', { file: to }),
  ].join('\n');
}

function nameOfFirst([first]: readonly Place[]): string {
  return first ? placeName(first) : '';
}

function asJson({ from, to, steps, typedTotals, warnings, unknown }: Report): string {
  const changes = steps.flatMap((step) =>
    step.changes.flatMap((change): readonly object[] => {
      if (change.kind === 'cell') {
        return [{ step: step.id, cell: placeName(change.at), before: change.before, after: change.after }];
      }
      if (change.kind === 'rows') {
        return [{ step: step.id, sheet: change.sheet, rowsBefore: change.before + 1, count: change.count }];
      }
      return change.kind === 'marks' ? [{ step: step.id, sheet: change.sheet, marks: change.marks.length }] : [];
    }),
  );
  return JSON.stringify({ from, to, changes, typedTotals, withoutValue: unknown.map(placeName), warnings }, null, 2);
}
