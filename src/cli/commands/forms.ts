import type { Command } from 'commander';
import schema from '../../forms/file/form-set.schema.json' with { type: 'json' };
import { writeFormFile } from '../../forms/file/form-file.js';
import { findFormSet, formSets } from '../../forms/form-sets.js';
import { say } from '../say.js';
import { STATUS } from '../command.js';
import { readFormOption } from '../form-option.js';

/** `yusuan forms`: the built-in form sets, one as a file, the schema of such files, whether a file is one. */
export function forms(program: Command): void {
  program
    .command('forms')
    .description('列出内置的报表制度，或导出、检查报表制度文件（form sets: list, export, validate a file）')
    .option('--export <id>', '导出一套内置的（print a built-in one as JSON）')
    .option('--schema', '导出报表制度文件的 JSON Schema（print the schema of such files）')
    .option('--validate <file>', '检查一个报表制度文件（check a file）')
    .action(async (options: { readonly export?: string; readonly schema?: true; readonly validate?: string }) => {
      if (options.schema) process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
      else if (options.export !== undefined) process.exitCode = exportForm(options.export);
      else if (options.validate !== undefined) process.exitCode = await validate(options.validate);
      else for (const { id, name } of formSets) process.stdout.write(`${id}  ${name}\n`);
    });
}

function exportForm(id: string): number {
  const form = findFormSet(id);
  if (!form) {
    const ids = formSets.map((one) => one.id).join('、');
    process.stderr.write(`${say({ id: 'cli.no-form', values: { option: id, ids } }, 'zh-CN')}\n`);
    return STATUS.found;
  }
  process.stdout.write(writeFormFile(form));
  return STATUS.clean;
}

async function validate(file: string): Promise<number> {
  const option = await readFormOption(file, 'zh-CN');
  if ('problems' in option) {
    process.stdout.write(`${option.problems.join('\n')}\n`);
    return STATUS.found;
  }
  const { tables, checks, name } = option.form;
  const values = { name, tables: tables.length, checks: checks.length };
  process.stdout.write(`${say({ id: 'cli.form-valid', values }, 'zh-CN')}\n`);
  return STATUS.clean;
}
