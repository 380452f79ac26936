import type { BookContent } from '../../local/src/engine/content.js';
import type { Profile } from '../../local/src/engine/host.js';
import { type Local, openLocal } from '../../local/src/node/open-local.js';

/**
 * Opens a local workbook and puts its office.js where a task pane finds it: `Excel` and `Office` are globals of the page. Mocha runs one
 * file after the other, so each opens its workbook in `before` and disposes of it in `after`.
 */
export async function openWorkbook(profile: Profile, content?: BookContent): Promise<Local> {
  const local = await openLocal({ profile, ...(content ? { content } : {}) });
  Object.assign(globalThis, { Excel: local.Excel, Office: local.Office });
  return local;
}

/** Batches of the add-in itself since the last `clear`, office.js' own left out. */
export function batchesOf(local: Local): { readonly writes: boolean; readonly flags: number }[] {
  return local.host.traffic.batches.filter((batch) => !batch.internal).map(({ writes, flags }) => ({ writes, flags }));
}

/** The id of a sheet that the test knows to be there. */
export function idOf(local: Local, name: string): string {
  const id = local.host.sheetId(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

/** Runs the tests in both Excels, each over one workbook of its own. */
export function inBothExcels(
  title: string,
  tests: (local: () => Local, profile: Profile) => void,
  content?: BookContent,
): void {
  for (const profile of ['excel2021', 'microsoft365'] as const) {
    describe(`${title} (${profile})`, () => {
      let local: Local | undefined;
      before(async () => {
        local = await openWorkbook(profile, content);
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
