/** `npm run build`: its options stand in README.md. Writes a folder that any static web server can serve. */
import { buildAddIn } from './build/build-add-in.js';
import { buildCli } from './build/build-cli.js';
import { readOptions } from './build/options.js';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else {
  try {
    await buildAddIn(options);
    await buildCli();
    console.log(`${options.outDir}: serve this folder at ${options.baseUrl}/`);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
