import assert from 'node:assert/strict';
import { readOptions } from '../../scripts/build/options.js';

/** The sentence that the command line is refused with; empty if it is taken. */
function refusal(...args: readonly string[]): string {
  const options = readOptions(args);
  return typeof options === 'string' ? options : '';
}

describe('the command line of the build', () => {
  it('builds for localhost with the packaged office.js where nothing else is said', () => {
    assert.deepEqual(readOptions([]), {
      baseUrl: 'https://localhost:3000',
      officeJs: { kind: 'local' },
      outDir: 'dist',
    });
  });

  it('takes an address with a folder, with or without a slash at the end', () => {
    for (const given of ['https://budget.example.gov.cn/yusuan', 'https://budget.example.gov.cn/yusuan/']) {
      const options = readOptions(['--base-url', given]);
      assert.ok(typeof options !== 'string');
      assert.equal(options.baseUrl, 'https://budget.example.gov.cn/yusuan');
    }
  });

  it('refuses an address that Excel would refuse', () => {
    for (const given of [
      'http://host',
      'host',
      'https://host/?a=1',
      'https://host/#a',
      'https://user@host/',
      'file:///c:/x',
    ]) {
      assert.match(refusal('--base-url', given), /https/u, given);
    }
  });

  it('knows both CDNs, and takes any other word for a folder', () => {
    const source = (given: string): unknown => {
      const options = readOptions(['--office-js', given]);
      return typeof options === 'string' ? options : options.officeJs;
    };
    assert.deepEqual(source('cdn'), { kind: 'cdn', url: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' });
    assert.deepEqual(source('cdn-cn'), {
      kind: 'cdn',
      url: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    });
    assert.deepEqual(source('../office-js'), { kind: 'folder', path: '../office-js' });
  });

  it('says which option it does not know', () => {
    assert.match(refusal('--base', 'x'), /--base/u);
  });
});
