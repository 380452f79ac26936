import type { Command } from 'commander';
import { formSets } from '../../forms/form-sets.js';
import { say } from '../say.js';
import { STATUS } from '../command.js';

/** `yusuan explain CHECK-ID`: what a check demands, how grave it is and where that comes from, in every form set that has it. */
export function explain(program: Command): void {
  program
    .command('explain')
    .description('说明一项审核公式（explain a check）')
    .argument('<check-id>')
    .action((id: string) => {
      const found = formSets.flatMap((form) =>
        form.checks.filter((one) => one.id === id).map((check) => ({ form, check })),
      );
      for (const { form, check } of found) {
        const severity = say({ id: `pane.severity.${check.severity}`, values: {} }, 'zh-CN');
        process.stdout.write(`${id}  ${severity}  ${form.id}\n${check.identity}\n${check.source}\n`);
      }
      if (found.length > 0) return;
      process.stderr.write(`${say({ id: 'cli.no-check', values: { id } }, 'zh-CN')}\n`);
      process.exitCode = STATUS.found;
    });
}
