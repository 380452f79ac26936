/**
 * `npm run bench`: what an edit, a paste and an insertion cost, and `check` over files. `npm run bench -- files` measures one of them alone.
 * Figures of one run on one machine: compare within a run.
 */
import { benchCodes } from './codes.js';
import { benchCore } from './core.js';
import { benchFiles } from './files.js';
import { benchHost } from './host.js';
import { benchPage } from './page.js';
import { benchRoll } from './roll.js';

const BENCHES = {
  codes: benchCodes,
  core: benchCore,
  files: benchFiles,
  host: benchHost,
  page: benchPage,
  roll: benchRoll,
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
