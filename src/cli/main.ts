#!/usr/bin/env node
/** `yusuan check FILE …`, `yusuan forms`, `yusuan explain CHECK-ID`: the checks of the add-in over files. */
import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { defaultFormSet, findFormSet, formSets } from '../forms/form-sets.js';
import { say, type Locale } from '../locales/say.js';
import { checkFile, type FileResult } from './check-file.js';
import { printText } from './print-text.js';

interface CheckOptions {
  readonly form: string;
  readonly year?: number;
  readonly lang: Locale;
  readonly failOn: 'error' | 'warning';
}

const UNREADABLE = 2;
const FOUND = 1;

const program = new Command('yusuan').description(
  '预算表助手：检查部门预算公开表（checks budget tables in .xlsx files）',
);

program
  .command('check')
  .description('检查工作簿（check workbooks）；退出码 0 没有问题，1 有问题，2 有文件读不了')
  .argument('<files...>', '.xlsx')
  .addOption(
    new Option('--form <id>', '报表制度（form set）').choices(formSets.map(({ id }) => id)).default(defaultFormSet.id),
  )
  .option('--year <year>', '预算年度（fiscal year）', yearOf)
  .addOption(new Option('--lang <locale>', '语言（language）').choices(['zh-CN', 'en-US']).default('zh-CN'))
  .addOption(
    new Option('--fail-on <severity>', '到哪一级算有问题（what counts as found）')
      .choices(['error', 'warning'])
      .default('error'),
  )
  .action(async (files: readonly string[], options: CheckOptions) => {
    const results: FileResult[] = [];
    for (const file of files) {
      const result = await check(file, options);
      process.stdout.write(`${printText(result, options.lang).join('\n')}\n`);
      results.push(result);
    }
    process.exitCode = statusOf(results, options.failOn);
  });

program
  .command('forms')
  .description('列出报表制度（list the form sets）')
  .action(() => {
    for (const { id, name } of formSets) process.stdout.write(`${id}  ${name}\n`);
  });

program
  .command('explain')
  .description('说明一项审核公式（explain a check）')
  .argument('<check-id>')
  .action((id: string) => {
    const found = formSets.flatMap((form) => form.checks.filter((one) => one.id === id));
    for (const { identity, severity, source } of found) {
      process.stdout.write(
        `${id}  ${say({ id: `pane.severity.${severity}`, values: {} }, 'zh-CN')}\n${identity}\n${source}\n`,
      );
    }
    if (found.length > 0) return;
    process.stderr.write(`没有这项审核公式：${id}（no such check）\n`);
    process.exitCode = FOUND;
  });

async function check(file: string, { form, year, lang }: CheckOptions): Promise<FileResult> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { kind: 'unreadable', file, problem: say({ id: 'cli.no-file', values: {} }, lang) };
  return checkFile(file, bytes, {
    form: findFormSet(form) ?? defaultFormSet,
    locale: lang,
    ...(year === undefined ? {} : { year }),
  });
}

function statusOf(results: readonly FileResult[], failOn: CheckOptions['failOn']): number {
  if (results.some((result) => result.kind === 'unreadable')) return UNREADABLE;
  const grave = failOn === 'error' ? ['error'] : ['error', 'warning'];
  const found = results.some(
    (result) =>
      result.kind === 'checked' &&
      // A workbook without a single table was not checked at all: that never counts as clean.
      (result.budget.tables.length === 0 || result.findings.some(({ severity }) => grave.includes(severity))),
  );
  return found ? FOUND : 0;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('四位年份（four digits）');
  return Number(text);
}

// Whoever reads the output may have had enough of it (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await program.parseAsync();
