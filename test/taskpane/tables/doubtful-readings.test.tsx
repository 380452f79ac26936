import assert from 'node:assert/strict';
import '../../../src/locales/english.js';
import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PaneProvider } from '../../../src/taskpane/pane-context.js';
import { DoubtfulReadings } from '../../../src/taskpane/tables/doubtful-readings.js';
import type { Locale } from '../../../src/locales/say.js';
import type { CellContent } from '../../../local/src/engine/content.js';
import { exampleSheets } from '../../book/example-sheets.js';
import { type OpenSession, openSession } from '../../excel/open-session.js';

describe('the list of doubtful readings in the pane', () => {
  let open: OpenSession;
  const rendered = (locale: Locale): string =>
    renderToStaticMarkup(
      <PaneProvider session={open.session} locale={locale}>
        <DoubtfulReadings />
      </PaneProvider>,
    );

  before(async () => {
    const sheets = (await exampleSheets()).map(({ name, values }) => ({
      name,
      cells: values.flatMap((row, at) =>
        row.flatMap((value, column): CellContent[] =>
          // 表三 without its unit of account.
          value === null || (name === '表三' && value === '单位：万元') ? [] : [{ row: at, column, value }],
        ),
      ),
    }));
    open = await openSession('microsoft365', { sheets });
    await open.session.start();
  });
  after(() => {
    open.local.dispose();
  });

  it('names each with its cell, as a link where there is one', () => {
    const page = rendered('zh-CN');
    assert.match(page, /识别存疑/u);
    assert.match(page, /<li>工作簿中没有写预算年度，暂按 2019 年审核/u);
    assert.match(page, /<li><(?:a|button)[^>]*>表三 没有写金额单位，暂按万元识别；请在 表三!A2 附近写明/u);
    assert.equal(page.split('<li>').length - 1, 2);
  });

  it('says the same in English', () => {
    assert.match(rendered('en-US'), /Doubtful readings.*表三 does not say its unit of account/u);
  });
});
