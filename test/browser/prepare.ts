/** Required by mocha where test files run side by side: what only one process may do, before any of them begins. */
import { prepareBrowser } from './browser.js';

export async function mochaGlobalSetup(): Promise<void> {
  await prepareBrowser();
}
