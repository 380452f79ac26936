import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawIcons } from '../../scripts/build/icons.js';
import { servedFileProblems } from '../../scripts/manifest/served-files.js';
import { edited } from './edited.js';

const BASE = 'https://localhost:3000';

describe('the files that the manifest names', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'served-'));
    await drawIcons('assets', folder);
    await writeFile(path.join(folder, 'taskpane.html'), '');
    await writeFile(path.join(folder, 'support.html'), '');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are all there, the icons drawn at the size that is declared', async () => {
    assert.deepEqual(await servedFileProblems(await edited(), folder, BASE), []);
  });

  it('are missed by name', async () => {
    await rm(path.join(folder, 'support.html'));
    const problems = await servedFileProblems(await edited(), folder, BASE);
    assert.deepEqual(problems, [
      `SupportUrl: there is no support.html in ${folder}`,
      `Support.Url: there is no support.html in ${folder}`,
    ]);
  });

  it('are found out when an icon has another size', async () => {
    await cp(path.join(folder, 'assets/validate-48.png'), path.join(folder, 'assets/validate-80.png'));
    const problems = await servedFileProblems(await edited(), folder, BASE);
    assert.deepEqual(problems, ['Icon.validate.80: assets/validate-80.png is 48×48, not 80×80']);
  });

  it('must stand under the address that is served', async () => {
    const manifest = await edited(`${BASE}/support.html`, 'https://elsewhere.example/support.html');
    const problems = await servedFileProblems(manifest, folder, BASE);
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? '', /is not under https:\/\/localhost:3000\/$/u);
  });
});
