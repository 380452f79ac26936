#!/usr/bin/env node
/** `yusuan`: what the add-in does, over files. */
import '../locales/english.js';
import { Command } from 'commander';
import { serveJobs } from './check-worker.js';
import type { Subcommand } from './command.js';
import { check } from './commands/check.js';
import { explain } from './commands/explain.js';
import { fill } from './commands/fill.js';
import { forms } from './commands/forms.js';
import { newWorkbook } from './commands/new.js';
import { rollover } from './commands/rollover.js';
import { WORKER } from './workers.js';

const SUBCOMMANDS: readonly Subcommand[] = [check, newWorkbook, fill, rollover, forms, explain];

if (process.argv[2] === WORKER && process.send) serveJobs();
else await main();

async function main(): Promise<void> {
  // Whoever reads the output may have had enough of it (`| head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const program = new Command('yusuan').description(
    '预算表助手：校验部门预算公开表（checks budget tables in .xlsx files）',
  );
  for (const add of SUBCOMMANDS) add(program);
  await program.parseAsync();
}
