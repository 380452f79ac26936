import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

describe('local workbook: opening files', () => {
  it('opens the published example', async () => {
    assert.equal((await openXlsx(await readFile(EXAMPLE))).sheets.length, 17);
  });

  it('says what is wrong with a file that is none, and what to do', async () => {
    await assert.rejects(openXlsx(Buffer.from('<html></html>')), /这不是 Excel 工作簿（\.xlsx）/u);
    await assert.rejects(openXlsx(Buffer.from('d0cf11e0a1b11ae1', 'hex')), /旧版格式/u);
    const bytes = await readFile(EXAMPLE);
    await assert.rejects(openXlsx(bytes.subarray(0, bytes.length / 2)), /已损坏或不完整/u);
  });
});
