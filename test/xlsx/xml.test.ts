import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  attribute,
  childOf,
  childrenOf,
  create,
  escape,
  parseXml,
  printXml,
  setAttribute,
  textOf,
} from '../../src/xlsx/xml.js';

function parsed(text: string): NonNullable<ReturnType<typeof parseXml>> {
  const document = parseXml(text);
  assert.ok(document, text);
  return document;
}

describe('xlsx: XML', () => {
  it('writes back what it read: entities, comments, sections, prefixes, blanks', () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"?>\n<x:a xmlns:x="u" b="&quot;&#10;"> t &amp; &lt;u&gt;<!-- <c> --><![CDATA[<d>]]><x:e/>\n</x:a>';
    assert.equal(printXml(parsed(text)), text);
  });

  it('reads texts and attributes in either quotes with their entities resolved', () => {
    const { root } = parsed(`<a b='say "&#x4E00;"' c = "2">1 &lt; 2<![CDATA[ & 3]]><d>no</d></a>`);
    assert.equal(attribute(root, 'b'), 'say "一"');
    assert.equal(attribute(root, 'c'), '2');
    assert.equal(textOf(root), '1 < 2 & 3');
    assert.equal(parseXml(printXml({ prolog: '', root }))?.root.attributes.get('b'), 'say &quot;&#x4E00;&quot;');
  });

  it('finds elements whatever their prefix, and gives new ones the same', () => {
    const { root } = parsed('<x:a xmlns:x="u"><x:b n="1"/><x:c/><x:b n="2"/></x:a>');
    assert.deepEqual(
      childrenOf(root, 'b').map((child) => attribute(child, 'n')),
      ['1', '2'],
    );
    assert.equal(childOf(root, 'd'), undefined);
    assert.equal(create(root, 'd').name, 'x:d');
  });

  it('refuses what is not well formed, and document types', () => {
    for (const text of ['', 'a', '<a>', '<a></b>', '<a/><b/>', '<a b="1></a>', '<a><b></a></b>', '<!DOCTYPE a><a/>']) {
      assert.equal(parseXml(text), undefined, text);
    }
  });

  it('holds any text, but for characters that XML has no place for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { root } = parsed('<a/>');
        setAttribute(root, 'b', text.replaceAll(/[\t\n\r]/gu, ' '));
        root.children = [escape(text)];
        const again = parsed(printXml({ prolog: '', root })).root;
        assert.equal(textOf(again), text);
        assert.equal(attribute(again, 'b'), text.replaceAll(/[\t\n\r]/gu, ' '));
      }),
    );
    assert.equal(escape('a\u0000\u0001b\uFFFF'), 'ab');
  });
});
