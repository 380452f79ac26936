import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { formSets } from '../../forms/form-sets.js';
import { type Locale, say } from '../say.js';
import { type FileResult, isUnreadable } from '../check-file.js';
import { readCodesOption } from '../codes-option.js';
import { collect, STATUS } from '../command.js';
import { FORMAT_NAMES, formatOf, type FormatName } from '../format.js';
import { readFormOption } from '../form-option.js';
import { inputsOf } from '../inputs.js';
import { toDirectory, toStream } from '../output.js';
import { progressOn } from '../progress.js';
import { resultsOf } from '../workers.js';

interface CheckOptions {
  readonly format: FormatName;
  readonly form?: string;
  readonly year?: number;
  readonly codes?: readonly string[];
  readonly jobs: number;
  readonly out?: string;
  readonly failOn: 'error' | 'warning';
  readonly lang: Locale;
}

/** `yusuan check FILE|DIR …` */
export function check(program: Command): void {
  program
    .command('check')
    .description('校验工作簿（check workbooks）；退出码 0 没有问题，1 有问题，2 有文件读不了')
    .argument('<files...>', '.xlsx 文件或文件夹（files or folders）')
    .addOption(new Option('--format <format>', '输出格式（output）').choices(FORMAT_NAMES).default('text'))
    .option('--form <id|file>', '报表制度的编号或文件；不写则自动识别（form set; recognised by default）')
    .option('--year <year>', '预算年度；不写则从表中读取（fiscal year; read from the tables by default）', yearOf)
    .option(
      '--codes <file>',
      '财政部门下发的科目表，.xlsx 或 CSV，优先于内置目录；可重复（official list of codes）',
      collect,
    )
    .option('--jobs <count>', '同时处理几个文件（processes）', countOf, availableParallelism())
    .option('--out <folder>', '每个工作簿的结果各写一个文件（one result file a workbook）')
    .addOption(
      new Option('--fail-on <severity>', '到哪一级算有问题（what counts as found）')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .addOption(new Option('--lang <locale>', '语言（language）').choices(['zh-CN', 'en-US']).default('zh-CN'))
    .action(async (args: readonly string[], options: CheckOptions) => {
      process.exitCode = await run(args, options);
    });
}

async function run(args: readonly string[], options: CheckOptions): Promise<number> {
  const { format: name, form, year, codes, jobs: count, out, failOn, lang } = options;
  const option = form === undefined ? undefined : await readFormOption(form, lang);
  if (option && 'problems' in option) {
    process.stderr.write(`${option.problems.join('\n')}\n`);
    return STATUS.unreadable;
  }
  const lists = codes === undefined ? undefined : await readCodesOption(codes, year, lang);
  if (lists) process.stderr.write(linesOf('problems' in lists ? lists.problems : lists.remarks));
  if (lists && 'problems' in lists) return STATUS.unreadable;
  const inputs = await inputsOf(args);
  if (inputs.length === 0) {
    process.stderr.write(`${say({ id: 'cli.no-workbook', values: { where: args.join(' ') } }, lang)}\n`);
    return STATUS.unreadable;
  }
  const checks = (option ? [option.form] : formSets).flatMap((one) => one.checks);
  const format = formatOf(name, { locale: lang, single: inputs.length === 1 && out === undefined, checks });
  const output = out === undefined ? toStream(format, process.stdout) : toDirectory(format, out, lang);
  const progress = progressOn(process.stderr, inputs.length);
  const jobs = inputs.map(({ file }) => ({
    file,
    locale: lang,
    ...(form === undefined ? {} : { form }),
    ...(year === undefined ? {} : { year }),
    ...(codes === undefined ? {} : { codes }),
  }));
  let status: number = STATUS.clean;
  let done = 0;
  for await (const result of resultsOf(jobs, count)) {
    const input = inputs[done];
    done += 1;
    progress.step(done, result.file);
    status = Math.max(status, statusOf(result, failOn));
    if (input) await output.write(result, input);
    // In a stream of data a file that could not be read is easily overlooked.
    if (isUnreadable(result) && (name !== 'text' || out !== undefined)) {
      process.stderr.write(`${result.file}: ${result.problem}\n`);
    }
  }
  await output.end();
  progress.end();
  return status;
}

function linesOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${sentence}\n`).join('');
}

function statusOf(result: FileResult, failOn: CheckOptions['failOn']): number {
  if (isUnreadable(result)) return STATUS.unreadable;
  const { summary, sheets } = result;
  // A workbook without a single table was not checked at all: that never counts as clean.
  const none = sheets.every(({ table }) => table === null);
  return none || summary.errors > 0 || (failOn === 'warning' && summary.warnings > 0) ? STATUS.found : STATUS.clean;
}

/** Reads a fiscal year. @throws InvalidArgumentError */
export function yearOf(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('四位年份（four digits）');
  return Number(text);
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new InvalidArgumentError('1–256');
  return count;
}
