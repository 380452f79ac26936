import type { Profile } from '../../local/src/engine/host.js';
import type { Local } from '../../local/src/node/open-local.js';
import { openLocal } from '../../local/src/node/open-local.js';
import type { BookContent } from '../../local/src/engine/content.js';

/** Runs the same tests in both Excels, each over one workbook of its own. */
export function inBothProfiles(
  title: string,
  tests: (local: () => Local, profile: Profile) => void,
  content?: BookContent,
): void {
  for (const profile of ['excel2021', 'microsoft365'] as const) {
    describe(`${title} (${profile})`, () => {
      let local: Local | undefined;
      before(async () => {
        local = await openLocal({ profile, ...(content ? { content } : {}) });
      });
      after(() => {
        local?.dispose();
      });
      tests(() => {
        if (!local) throw new Error('not open');
        return local;
      }, profile);
    });
  }
}

/** The code of the error that office.js rejects with. */
export async function errorCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
  return 'no error';
}
