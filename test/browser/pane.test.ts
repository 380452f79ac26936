import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { cutOff, faint, focused, focusSign } from './look.js';
import { formSets } from '../../src/forms/form-sets.js';
import { Product } from './open-product.js';
import { type } from './story.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));
const TABS = ['问题', '提交', '勾稽图', '表格', '科目', '修改记录', '设置'];
const EDITING = '正在编辑单元格。按 Enter 完成输入后自动继续。';

describe('the task pane', function () {
  this.timeout(60_000);
  let product: Product;

  before(async function () {
    this.timeout(120_000);
    product = await Product.open({ file: EXAMPLE });
  });
  after(() => product.close());

  const press = (key: string): Promise<void> => product.page.keyboard.press(key);
  const notice = (words: string) => product.pane.locator('.ms-MessageBar').filter({ hasText: words });
  const eachTab = async (look: (tab: string) => Promise<void>): Promise<void> => {
    for (const tab of TABS) {
      await product.tab(tab);
      await look(tab);
    }
  };
  const chosenTab = (): Promise<string> => product.pane.locator('[role=tab][aria-selected=true]').innerText();

  describe('first of all', () => {
    it('says once that this Excel loses the undo stack, and turns tidying off at a click, with the workbook', async () => {
      await notice('撤销记录').getByRole('button', { name: '关闭自动整理' }).click();
      await notice('撤销记录').waitFor({ state: 'detached' });
      await product.settled();
      assert.match(JSON.stringify((await product.call('content')).settings), /liveTidy\W+false/u);
      await product.tab('设置');
      const tidy = product.pane.getByRole('switch', { name: '输入时自动整理科目代码' });
      assert.equal(await tidy.getAttribute('aria-checked'), 'false');
      await tidy.click();
      await product.settled();
      assert.equal(await tidy.getAttribute('aria-checked'), 'true');
      assert.match(JSON.stringify((await product.call('content')).settings), /liveTidy\W+true/u);
      assert.equal(await notice('撤销记录').count(), 0);
    });
  });

  describe('by keyboard alone', () => {
    it('goes through the tabs with the arrows', async () => {
      await product.tab('问题');
      await product.pane.getByRole('tab', { name: '问题' }).focus();
      await press('ArrowRight');
      await press('Enter');
      assert.equal((await chosenTab()).trim(), '提交');
      await press('ArrowLeft');
      await press(' ');
      assert.match((await chosenTab()).trim(), /^问题/u);
    });

    it('reaches a finding with Tab and goes to its cell with Enter', async () => {
      const frame = await product.frame();
      for (let steps = 0; !(await focused(frame)).startsWith('button 到 表二!D8'); steps += 1) {
        assert.ok(steps < 30, 'no way to the finding');
        await press('Tab');
      }
      await press('Enter');
      await product.settled();
      assert.equal(await product.call('selection'), '表二!D8');
    });

    it('opens the identities of a line with Enter, and of a table with the space bar', async () => {
      await product.tab('勾稽图');
      const chosen = product.pane.getByTestId('chosen-relation');
      await product.pane.getByRole('button', { name: /^表二 与 表三/u }).focus();
      await press('Enter');
      assert.match((await chosen.textContent()) ?? '', /^表二 — 表三：\d+ 项$/u);
      await product.pane.getByRole('button', { name: /^表六/u }).focus();
      await press(' ');
      assert.match((await chosen.textContent()) ?? '', /^表六：\d+ 项$/u);
    });

    it('shows on every screen where the focus is, and comes to its end', async () => {
      const frame = await product.frame();
      await eachTab(async (tab) => {
        await product.pane.getByRole('tab', { name: tab }).focus();
        const seen: string[] = [];
        for (let steps = 0; steps < 60; steps += 1) {
          await press('Tab');
          if (!(await frame.evaluate(() => document.hasFocus()))) break;
          const name = await focused(frame);
          assert.notEqual(await focusSign(frame), '', `${tab}: ${name} does not show the focus`);
          seen.push(name);
        }
        assert.ok(seen.length < 60, `${tab} goes on for ever: ${seen.slice(-5).join()}`);
      });
    });
  });

  describe('at 300 pixels', () => {
    before(async () => {
      const splitter = product.page.getByRole('separator');
      for (let presses = 0; presses < 4; presses += 1) await splitter.press('ArrowRight');
    });
    it('cuts nothing off and scrolls to no side, with findings, previews and identities open', async () => {
      const frame = await product.frame();
      assert.equal(await frame.evaluate(() => window.innerWidth), 300);
      await type(product, '表三', 'F7', '284.84');
      await product.call('select', '表三', 'F7');
      await product.settled();
      await eachTab(async (tab) => {
        if (tab === '勾稽图') await product.pane.locator('[data-link-id="t2–t3"]').press('Enter');
        if (tab === '表格') {
          await product.pane.getByRole('button', { name: '全选', exact: true }).click();
          await product.pane.getByRole('button', { name: '预览' }).click();
          await product.pane.getByTestId('insert-preview').waitFor();
        }
        assert.deepEqual(await cutOff(frame), [], tab);
      });
    });
  });

  describe('in every theme', () => {
    for (const theme of ['colourful', 'dark-grey', 'black', 'white']) {
      it(`can be read in Office’s theme ${theme}`, async () => {
        await product.reloading(() => product.page.getByRole('combobox', { name: 'Office 主题' }).selectOption(theme));
        await type(product, '表三', 'F7', '284.84');
        const frame = await product.frame();
        await eachTab(async (tab) => {
          if (tab === '勾稽图') await product.pane.locator('[data-link-id="t2–t3"]').press('Enter');
          assert.deepEqual(await faint(frame), [], tab);
        });
        const background = await frame.evaluate(
          () => getComputedStyle(document.querySelector('.ms-Fabric') ?? document.body).backgroundColor,
        );
        const expected = { colourful: 255, 'dark-grey': 0x66, black: 0x26, white: 255 }[theme];
        assert.equal(background, `rgb(${String(expected)}, ${String(expected)}, ${String(expected)})`);
      });
    }

    it('tells states apart without colours in a contrast theme', async () => {
      await product.page.emulateMedia({ forcedColors: 'active' });
      await product.tab('勾稽图');
      const look = (state: string): Promise<string> =>
        product.pane
          .locator(`[data-link-state="${state}"] .yusuan-link`)
          .first()
          .evaluate((line) => {
            const { strokeWidth, strokeDasharray, stroke } = getComputedStyle(line);
            return `${strokeWidth} ${strokeDasharray} ${stroke}`;
          });
      const [pass, warning, fail] = [await look('pass'), await look('warning'), await look('fail')];
      assert.equal(new Set([pass, warning, fail]).size, 3);
      assert.equal(
        new Set([pass, warning, fail].map((one) => one.split(' rgb')[1])).size,
        1,
        'one colour, the system’s',
      );
      assert.deepEqual(await faint(await product.frame()), []);
      await product.page.emulateMedia({ forcedColors: 'none' });
      await type(product, '表三', 'F7', '248.84');
    });
  });

  describe('when something stands in the way', () => {
    it('says that a cell is being edited, and goes on by itself', async () => {
      const editing = product.page.getByRole('button', { name: '编辑状态' });
      await editing.click();
      await product.pane.getByRole('button', { name: '重新校验' }).click();
      await notice(EDITING).waitFor();
      await editing.click();
      await notice(EDITING).waitFor({ state: 'detached' });
    });

    it('says which sheets are protected, and checks them all the same', async () => {
      await product.call('protectSheet', '表三', true);
      await notice('表三 受保护').waitFor();
      await type(product, '表五', 'F7', '1.00');
      assert.match(await product.headline(), /处不平/u);
      assert.equal(await product.call('undo'), true);
      await product.call('protectSheet', '表三', false);
      await notice('表三 受保护').waitFor({ state: 'detached' });
    });

    it('says that Excel calculates by hand, and calculates at a click', async () => {
      await type(product, '表八', 'J1', '=2*3');
      await product.page.getByRole('button', { name: '手动计算' }).click();
      await product.pane.getByRole('button', { name: '重新校验' }).click();
      await notice('手动计算').waitFor();
      await type(product, '表八', 'J1', '=2*4');
      await notice('手动计算').getByRole('button', { name: '重新计算' }).click();
      await product.settled();
      assert.equal(await product.call('value', '表八', 0, 9), 8);
      await product.page.getByRole('button', { name: '手动计算' }).click();
      await product.pane.getByRole('button', { name: '重新校验' }).click();
      await notice('手动计算').waitFor({ state: 'detached' });
    });

    it('follows a sheet that is renamed', async () => {
      await product.tab('问题');
      await product.call('renameSheet', '表二', '收入表');
      // This Excel tells nobody of a new name; the next sheet that is opened brings it to light.
      await product.call('select', '表一', 'A1');
      await product.pane.getByText('收入表!D8').waitFor();
      await product.call('renameSheet', '收入表', '表二');
      await product.call('select', '表三', 'A1');
      await product.pane.getByText('表二!D8').waitFor();
    });
  });

  describe('with the ribbon', () => {
    const ribbon = (name: string) => product.page.locator('#ribbon').getByRole('button', { name }).click();

    it('brings the tables and the check before submission to the front', async () => {
      await ribbon('插入表格');
      await product.pane.locator('[role=tab][aria-selected=true]', { hasText: '表格' }).waitFor();
      await ribbon('校验');
      await product.pane.locator('[role=tab][aria-selected=true]', { hasText: '提交' }).waitFor();
    });

    it('goes to the next problem and back, and says which of how many it is', async () => {
      await ribbon('下一处问题');
      await product.pane.getByText('第 1 处，共 21 处').waitFor();
      await ribbon('下一处问题');
      await product.pane.getByText('第 2 处，共 21 处').waitFor();
      await product.settled();
      assert.equal(await product.call('selection'), '表二!D8');
      await ribbon('上一处问题');
      await product.pane.getByText('第 1 处，共 21 处').waitFor();
      await product.settled();
      assert.equal(await product.call('selection'), '表一!B6');
    });

    it('leaves typed totals alone and says where they can be restored', async () => {
      await ribbon('填充合计');
      await notice('没有覆盖').waitFor();
      assert.equal(await product.call('formula', '表二', 22, 4), '');
      await notice('没有覆盖').getByRole('button', { name: '关闭' }).click();
      await notice('没有覆盖').waitFor({ state: 'detached' });
    });
  });

  describe('mending', () => {
    it('mends one finding at a click, all of a kind at another, notes both and takes them back', async () => {
      await product.tab('问题');
      const name = (): Promise<unknown> => product.call('value', '表二', 7, 3);
      const before = await name();
      await product.pane
        .locator('[data-finding^="t2.code-name"]')
        .getByRole('button', { name: '改为“一般行政管理事务”' })
        .first()
        .click();
      await product.settled();
      assert.equal(await name(), '一般行政管理事务');
      await product.pane.getByRole('button', { name: /^统一科目名称（\d）$/u }).click();
      await product.settled();
      assert.equal(await product.pane.locator('[data-finding*=".code-name"]').count(), 0);
      await product.tab('修改记录');
      for (const title of ['改为规范科目名称 4 处', '改为规范科目名称 1 处']) {
        const entry = product.pane.locator('[data-journal]').filter({ hasText: title });
        await entry.getByRole('button', { name: '撤回' }).click();
        await product.settled();
      }
      assert.equal(await name(), before);
      assert.equal(await product.pane.getByText('已撤回').count(), 2);
    });

    it('installs the marks on a workbook from elsewhere, and takes them away', async () => {
      await product.tab('表格');
      await product.pane.getByRole('button', { name: '安装标记' }).click();
      await product.settled();
      await type(product, '表三', 'F7', '284.84');
      assert.ok((await product.call('flagged', '表三')).includes('F7'));
      await product.pane.getByRole('button', { name: '清除标记' }).click();
      await product.settled();
      assert.deepEqual(await product.call('flagged', '表三'), []);
      await type(product, '表三', 'F7', '248.84');
    });
  });

  describe('inserting', () => {
    it('keeps a table that is there, asks, and inserts beside it under another name', async () => {
      await product.tab('表格');
      await product.pane.getByRole('button', { name: '全不选', exact: true }).click();
      await product.pane.getByRole('checkbox', { name: /^表八/u }).check({ force: true });
      await product.pane.getByRole('button', { name: '预览' }).click();
      const preview = product.pane.getByTestId('insert-preview');
      assert.match((await preview.textContent()) ?? '', /会原样保留/u);
      assert.equal(await preview.getByRole('button', { name: /^插入/u }).isDisabled(), true);
      await preview.getByText('另建工作表').click();
      await preview.getByRole('button', { name: '插入 1 张表' }).click();
      await product.settled();
      assert.equal((await product.call('sheets')).length, 18);
    });

    it('shows progress while it inserts, and can be stopped with nothing half done', async () => {
      const before = await product.call('sheets');
      await product.tab('表格');
      await product.pane.getByRole('button', { name: '全选', exact: true }).click();
      await product.pane.getByRole('button', { name: '预览' }).click();
      const preview = product.pane.getByTestId('insert-preview');
      for (const choice of await preview.getByText('另建工作表').all()) await choice.click();
      const frame = await product.frame();
      await frame.evaluate(() => {
        new MutationObserver((_changes, observer) => {
          const stop = [...document.querySelectorAll('button')].find((button) => button.textContent === '停止');
          if (!stop || !document.querySelector('.ms-ProgressIndicator')) return;
          observer.disconnect();
          stop.click();
        }).observe(document.body, { childList: true, subtree: true });
      });
      await preview.getByRole('button', { name: /^插入 \d+ 张表$/u }).click();
      await notice('已停止').waitFor();
      await product.settled();
      const after = await product.call('sheets');
      assert.ok(after.length < before.length + 10, 'it was stopped');
      for (const sheet of after.slice(before.length)) {
        assert.notEqual(await product.call('value', sheet, 1, 0), null, `${sheet} is complete`);
      }
    });

    it('says which table is missing when its sheet is deleted', async () => {
      await product.call('deleteSheet', '表九');
      await product.tab('表格');
      await product.pane.getByText(/^表九 .*：没有此表$/u).waitFor();
    });

    it('asked no other origin for anything, and no page failed', () => {
      assert.deepEqual(product.foreign, []);
      assert.deepEqual(product.errors, []);
    });
  });
});

describe('the task pane in English', function () {
  this.timeout(120_000);
  let product: Product;

  before(async () => {
    product = await Product.open({ query: '?locale=en-US' });
  });
  after(() => product.close());

  it('speaks English where the words are its own', async () => {
    const frame = await product.frame();
    assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en-US');
    assert.equal(await product.headline(), 'No budget tables yet');
    assert.deepEqual(
      (await product.pane.getByRole('tab').allInnerTexts()).map((words) => words.trim()),
      ['Findings', 'Submit', 'Map', 'Tables', 'Codes', '', ''],
    );
    for (const tab of ['Findings', 'Submit', 'Map', 'Changes', 'Settings']) {
      await product.tab(tab);
      // Form sets keep the names that their regions gave them.
      const words = formSets
        .reduce((text, { name }) => text.replaceAll(name, ''), await product.pane.locator('main').innerText())
        .replaceAll(/表[一二三四五六七八九]/gu, '');
      if (tab !== 'Map') assert.doesNotMatch(words, /\p{Script=Han}/u, tab);
      assert.deepEqual(await cutOff(frame), [], tab);
    }
  });
});
