import assert from 'node:assert/strict';
import { descendants, find } from '../../scripts/manifest/xml-tree.js';
import { edited } from './edited.js';

describe('manifest.xml', () => {
  it('asks for ExcelApi 1.14 and a shared runtime, and for nothing else', async () => {
    const sets = descendants(await edited(), 'Set').map(
      ({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`,
    );
    assert.deepEqual(sets.toSorted(), ['ExcelApi 1.14', 'SharedRuntime 1.1']);
  });

  it('shows the tab 预算 with its six buttons in their order', async () => {
    const manifest = await edited();
    const [strings] = descendants(manifest, 'bt:ShortStrings');
    const words = new Map(strings?.children.map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]));
    const label = (resid: string | undefined): string | undefined => words.get(resid);
    const [tab] = descendants(manifest, 'CustomTab');
    assert.ok(tab);
    assert.equal(label(find(tab, 'Label')?.attributes['resid']), '预算');
    assert.deepEqual(
      descendants(tab, 'Control').map((control) => label(find(control, 'Label')?.attributes['resid'])),
      ['打开面板', '插入表格', '填充合计', '校验', '上一处问题', '下一处问题'],
    );
  });
});
