import assert from 'node:assert/strict';
import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CrashGuard } from '../../src/taskpane/crash-guard.js';

describe('the guard around the pane', () => {
  it('shows the pane as long as nothing fails', () => {
    assert.equal(renderToStaticMarkup(<CrashGuard locale="zh-CN">窗格</CrashGuard>), '窗格');
  });

  it('says what failed, that the workbook is not affected, and how to go on', () => {
    const guard = new CrashGuard({ locale: 'zh-CN' });
    guard.state = CrashGuard.getDerivedStateFromError(new Error('no words'));
    const page = renderToStaticMarkup(<>{guard.render()}</>);
    assert.match(page, /role="alert"/u);
    assert.match(page, /no words.*工作簿没有受影响.*重新载入/u);
  });
});
