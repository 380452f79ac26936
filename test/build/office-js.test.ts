import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyOfficeJs, officeJsAddress } from '../../scripts/build/office-js.js';
import { contentSecurityPolicy } from '../../scripts/build/policy.js';

const PACKAGED = 'node_modules/@microsoft/office-js/dist';

describe('office.js in a build', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'office-js-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is Microsoft’s own, unmodified', async () => {
    await copyOfficeJs({ kind: 'local' }, folder);
    for (const file of ['office.js', 'excel-mac-16.00.js', 'excel-web-16.00.js', 'excel-win32-16.01.js']) {
      const [copy, original] = await Promise.all([
        readFile(path.join(folder, 'office-js', file)),
        readFile(path.join(PACKAGED, file)),
      ]);
      assert.ok(copy.equals(original), file);
    }
  });

  it('comes from a folder with a downloaded copy', async () => {
    await copyOfficeJs({ kind: 'folder', path: PACKAGED }, folder);
    assert.ok((await readdir(path.join(folder, 'office-js'))).includes('office.js'));
  });

  it('is refused from a folder without it, before anything is copied', async () => {
    await assert.rejects(copyOfficeJs({ kind: 'folder', path: 'assets' }, folder), /without office\.js, excel-win32/u);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is not copied when a CDN serves it; the policy lets its scripts in, and its connections stay shut', async () => {
    const cdn = { kind: 'cdn', url: 'https://cdn.example/lib/office.js' } as const;
    await copyOfficeJs(cdn, folder);
    assert.deepEqual(await readdir(folder), []);
    const { src, origin } = officeJsAddress(cdn);
    assert.equal(src, cdn.url);
    const policy = contentSecurityPolicy(origin).split('; ');
    assert.ok(policy.includes("script-src 'self' https://cdn.example"));
    assert.ok(policy.includes("connect-src 'self'"));
  });
});
