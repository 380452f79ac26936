import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { buildAddIn } from '../../scripts/build/build-add-in.js';
import { contentSecurityPolicy } from '../../scripts/build/policy.js';
import { servedFileProblems } from '../../scripts/manifest/served-files.js';
import { readManifest } from '../../scripts/manifest/xml-tree.js';

const BASE = 'https://budget.example.gov.cn/yusuan';

/**
 * Addresses that stand in the bundle without ever being asked: names of XML dialects, places that error messages of React
 * and Fabric point to, and Fabric's own font folder, which src/taskpane/fabric-setup.ts replaces before Fabric loads.
 */
const NEVER_ASKED = [
  'http://www.w3.org',
  'http://schemas.openxmlformats.org',
  'http://schemas.microsoft.com',
  'http://purl.oclc.org',
  'http://www.wps.cn',
  // Names of a schema's language.
  'http://json-schema.org',
  'https://json-schema.org',
  'http://fb.me',
  'https://reactjs.org',
  'https://github.com',
  'https://static2.sharepointonline.com',
];

/** The aim for the pane's own JavaScript, gzipped, without office.js. */
const LARGEST = 200 * 1024;

describe('a build for a web server', function () {
  // webpack takes some seconds.
  this.timeout(120_000);
  let parent = '';
  let folder = '';

  before(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'built-'));
    folder = path.join(parent, 'folder');
    await buildAddIn({ baseUrl: BASE, officeJs: { kind: 'local' }, outDir: folder });
  });
  after(() => rm(parent, { recursive: true }));

  async function page(name: string): Promise<Document> {
    return new JSDOM(await readFile(path.join(folder, name), 'utf8')).window.document;
  }

  it('leaves nothing but the folder', async () => {
    assert.deepEqual(await readdir(parent), ['folder']);
  });

  it('points its manifest to the address that is served, and every file of it is there', async () => {
    const file = path.join(folder, 'manifest.xml');
    assert.deepEqual(await servedFileProblems(await readManifest(file), folder, BASE), []);
    assert.doesNotMatch(await readFile(file, 'utf8'), /localhost/u);
  });

  for (const name of ['taskpane.html', 'support.html']) {
    it(`finds everything that ${name} asks for in the folder`, async () => {
      const document = await page(name);
      const asked = [...document.querySelectorAll('[src], [href]')].map(
        (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
      );
      assert.ok(asked.length > 0);
      for (const address of asked) {
        assert.doesNotMatch(address, /^(\w+:|\/)/u, 'addresses are relative: the folder can be served anywhere');
        await readFile(path.join(folder, address));
      }
    });

    it(`has a policy and nothing inline in ${name}`, async () => {
      const document = await page(name);
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
      assert.match(policy ?? '', /^default-src 'none'/u);
      assert.doesNotMatch(policy ?? '', /unsafe|https?:|\*/u);
      assert.equal(document.querySelectorAll('script:not([src]), style, [style]').length, 0);
      const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
      );
      assert.deepEqual(handlers, []);
    });
  }

  it('puts the policy before anything that it is to hold back', async () => {
    const document = await page('taskpane.html');
    assert.equal(
      document.querySelector('meta[http-equiv], script, link')?.getAttribute('content'),
      contentSecurityPolicy(),
    );
  });

  it('loads office.js before the bundle', async () => {
    const scripts = [...(await page('taskpane.html')).querySelectorAll('script')];
    assert.deepEqual(
      scripts.map((script) => [script.getAttribute('src')?.replace(/\.[0-9a-f]{10}\./u, '.'), script.defer]),
      [
        ['office-js/office.js', false],
        ['taskpane.js', true],
      ],
    );
  });

  it('opens the pane with no more JavaScript than 200 KB gzipped', async () => {
    let size = 0;
    for (const script of (await page('taskpane.html')).querySelectorAll('script')) {
      const name = script.getAttribute('src') ?? '';
      if (!name.startsWith('office-js/')) size += gzipSync(await readFile(path.join(folder, name))).length;
    }
    assert.ok(size > 0 && size <= LARGEST, `${String(size)} bytes`);
  });

  it('names no other origin in its bundle but those that are never asked', async () => {
    const bundles = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    assert.ok(bundles.length > 0);
    for (const name of bundles) {
      const text = await readFile(path.join(folder, name), 'utf8');
      const origins = new Set([...text.matchAll(/https?:\/\/[a-z0-9.-]+/giu)].map(([origin]) => origin));
      assert.deepEqual(
        [...origins].filter((origin) => !NEVER_ASKED.includes(origin)),
        [],
        name,
      );
    }
  });

  it('keeps out of a folder that holds something else', async () => {
    await assert.rejects(
      buildAddIn({ baseUrl: BASE, officeJs: { kind: 'local' }, outDir: 'assets' }),
      /holds something else than a build/u,
    );
  });
});
