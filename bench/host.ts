/** What an edit, a paste and an insertion cost in batches, flags and bytes, through the real office.js. */
import { openLocal } from '../local/src/node/open-local.js';
import type { BatchRecord } from '../local/src/engine/host.js';
import { planInsert } from '../src/changes/insert.js';
import { Session } from '../src/excel/session.js';
import { xinjiang2019 } from '../src/forms/xinjiang-2019/form-set.js';
import { line } from './measure.js';
import { grown, pastedRow } from './nine-tables.js';

const PASTED = 300;

export async function benchHost(): Promise<void> {
  for (const profile of ['excel2021', 'microsoft365'] as const) {
    const local = await openLocal({ profile });
    Object.assign(globalThis, { Excel: local.Excel, Office: local.Office });
    const form = grown(PASTED);
    const session = new Session({ formSets: [form], now: () => Date.now(), wait: () => Promise.resolve() });
    await session.start();
    const cost = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      local.host.traffic.clear();
      await work();
      await local.host.settled();
      await session.settled();
      line(`${profile}: ${name}`, describe(local.host.traffic.batches));
    };
    await cost('insert all tables', async () => {
      const plan = planInsert({ sheets: session.state.sheets }, form, {
        tables: xinjiang2019.tables.map((table) => table.id),
        department: '测算用部门',
        year: 2019,
        unit: '万元',
      });
      await session.apply(plan.changes, { id: 'pane.inserted', values: { count: plan.changes.length } });
    });
    const sheet = local.host.sheetId('表三');
    const table = form.tables.find((candidate) => candidate.sheetName === '表三');
    if (sheet === undefined || !table) throw new Error('表三 was not inserted');
    await cost('one amount typed', () => local.user.type(sheet, 'F7', '248.84'));
    await cost('one code typed in another form', () => local.user.type(sheet, 'A7', '201-34-5'));
    const block = Array.from({ length: PASTED }, (_, index) => {
      const [, , , , , basic = null, project = null] = pastedRow(table, index);
      const [type, section, item] = pastedRow(table, index);
      return [`${String(type)}-${String(section)}-${String(item)}`, null, null, null, null, basic, project];
    });
    await cost(`${String(PASTED)} rows pasted with codes to tidy`, () => local.user.paste(sheet, 'A7', block));
    local.dispose();
  }
}

function describe(batches: readonly BatchRecord[]): string {
  const own = batches.filter((batch) => !batch.internal);
  const writes = own.filter((batch) => batch.writes);
  const flags = [...new Set(writes.map((batch) => batch.flags))].join(',');
  const sum = (pick: (batch: BatchRecord) => number): string =>
    `${(own.reduce((total, batch) => total + pick(batch), 0) / 1024).toFixed(0)} KB`;
  return `${String(own.length)} batches (${String(writes.length)} write, flags ${flags || '–'}), ${sum((batch) => batch.requestBytes)} sent, ${sum((batch) => batch.answerBytes)} received`;
}
