import assert from 'node:assert/strict';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { saveXlsx } from '../../local/src/xlsx/save-xlsx.js';
import { openSession } from './open-session.js';

describe('what is kept with the workbook', () => {
  it('comes back when the file was saved, closed and opened again', async () => {
    const reasons = [{ key: '["warning","t6.code-name",null]', reason: '沿用“旧名”', at: 1 }];
    const first = await openSession('microsoft365');
    await first.session.start();
    assert.ok(await first.session.save('acknowledged', reasons));
    assert.deepEqual(first.session.state.saved['acknowledged'], reasons);
    const file = await saveXlsx(first.local.host.content());
    first.local.dispose();
    const second = await openSession('microsoft365', await openXlsx(file));
    await second.session.start();
    assert.deepEqual(second.session.state.saved['acknowledged'], reasons);
    assert.ok(await second.session.save('acknowledged', undefined));
    second.local.dispose();
  });
});
