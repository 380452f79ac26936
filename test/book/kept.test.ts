import assert from 'node:assert/strict';
import { Kept } from '../../src/book/kept.js';

describe('what is kept of texts', () => {
  /** How often a text was read. */
  const counting = (): { readonly kept: Kept<{ readonly text: string }>; readonly made: string[] } => {
    const made: string[] = [];
    const kept = new Kept((text: string) => {
      made.push(text);
      return { text };
    });
    return { kept, made };
  };

  it('is made once, and is the same object again', () => {
    const { kept, made } = counting();
    assert.equal(kept.of('收入总计'), kept.of('收入总计'));
    assert.deepEqual(made, ['收入总计']);
  });

  it('is never a long text', () => {
    const { kept, made } = counting();
    const long = '绩效'.repeat(40);
    assert.deepEqual([kept.of(long), kept.of(long)], [{ text: long }, { text: long }]);
    assert.equal(made.length, 2);
  });

  it('is bounded over any number of texts, and goes on being right', () => {
    const { kept, made } = counting();
    const texts = Array.from({ length: 5000 }, (_, at) => `办公用品第${String(at)}批`);
    for (const text of [...texts, ...texts]) assert.equal(kept.of(text).text, text);
    assert.ok(made.length > texts.length, 'none was let go');
  });
});
