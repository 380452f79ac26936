import webpack from 'webpack';
import configuration from '../../webpack.config.js';
import { officeJsAddress } from './office-js.js';
import type { BuildOptions } from './options.js';
import { contentSecurityPolicy } from './policy.js';

/**
 * Bundles the pane and the commands with webpack into `outDir`.
 * @param outDir an absolute path
 * @throws Error with webpack's own words if something does not compile
 */
export async function bundle(options: BuildOptions, outDir: string): Promise<void> {
  const { src, origin } = officeJsAddress(options.officeJs);
  const compiler = webpack(configuration({ outDir, officeJs: src, policy: contentSecurityPolicy(origin) }));
  await new Promise<void>((resolve, reject) => {
    compiler.run((problem, stats) => {
      compiler.close(() => {
        if (problem) reject(problem);
        else if (stats === undefined || stats.hasErrors())
          reject(new Error(stats?.toString('errors-only') ?? 'webpack gave no answer'));
        else resolve();
      });
    });
  });
}
