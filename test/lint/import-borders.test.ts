import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { Linter } from 'eslint';
import { forbidden, importBorders } from '../../lint/import-borders.js';
import { ENTRIES, ROOMS } from '../../lint/rooms.js';

/** What the rule reports for a file with this text. */
function reports(file: string, text: string): string[] {
  const linter = new Linter({ cwd: '/project' });
  const config: Linter.Config = {
    plugins: { local: { rules: { 'import-borders': importBorders } } },
    rules: { 'local/import-borders': 'error' },
  };
  return linter.verify(text, [config], `/project/${file}`).map(({ message }) => message);
}

describe('the import borders', () => {
  it('report a room that reaches above itself', () => {
    assert.deepEqual(reports('src/forms/form.js', "import { check } from '../checks/outcome.js';"), [
      'forms may not import checks: only amount, codes, sheet, locales',
    ]);
  });

  it('report it in every way of importing', () => {
    const ways = [
      "export { budget } from '../book/budget.js';",
      "export * from '../book/budget.js';",
      "const late = import('../book/budget.js');",
      "import '../book/budget.js';",
    ];
    for (const way of ways) assert.equal(reports('src/sheet/sheet.js', way).length, 1, way);
  });

  it('let a room import what stands below it, and itself', () => {
    const text =
      "import '../forms/form.js'; import '../sheet/sheet.js'; import './queries.js'; import '../locales/say.js';";
    assert.deepEqual(reports('src/book/budget.js', text), []);
  });

  it('keep excel and xlsx apart', () => {
    assert.ok(forbidden('src/excel/read.ts', '../xlsx/read.js'));
    assert.ok(forbidden('src/xlsx/read.ts', '../excel/read.js'));
  });

  it('let the pane load files later, but not with what opens first', () => {
    assert.deepEqual(reports('src/taskpane/make.js', "const late = import('../xlsx/roll-file.js');"), []);
    assert.equal(reports('src/taskpane/make.js', "import { rollFile } from '../xlsx/roll-file.js';").length, 1);
    assert.equal(forbidden('src/taskpane/make.ts', '../xlsx/at-risk.js', true), undefined);
    assert.ok(forbidden('src/excel/read.ts', '../xlsx/read-xlsx.js', true));
  });

  it('keep src from local, and local from all of src but sheet and xlsx', () => {
    assert.ok(forbidden('src/excel/read.ts', '../../local/src/engine/host.js'));
    assert.ok(forbidden('src/excel/read.ts', '../../test/book/build.js'));
    assert.ok(forbidden('local/src/engine/host.ts', '../../../src/book/budget.js'));
    assert.equal(forbidden('local/src/engine/host.ts', '../../../src/sheet/sheet.js'), undefined);
    assert.equal(forbidden('local/src/engine/host.ts', '@univerjs/core'), undefined);
  });

  it('keep packages out of the core, and Fabric in the pane', () => {
    assert.ok(forbidden('src/checks/outcome.ts', 'node:fs'));
    assert.ok(forbidden('src/excel/read.ts', 'react'));
    assert.ok(forbidden('src/changes/change.ts', '@cj-tech-master/excelts'));
    assert.equal(forbidden('src/xlsx/read.ts', '@cj-tech-master/excelts'), undefined);
    assert.equal(forbidden('src/taskpane/app.tsx', 'office-ui-fabric-react/lib/Fabric'), undefined);
  });

  it('let the page’s entry alone start the commands', () => {
    for (const entry of Object.keys(ENTRIES)) assert.equal(forbidden(entry, '../commands/commands.js'), undefined);
    assert.ok(forbidden('src/taskpane/app.tsx', '../commands/commands.js'));
  });

  it('know every room that there is, and report a new one until it stands in the table', async () => {
    const folders = (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory());
    for (const { name } of folders) assert.ok(name in ROOMS, `src/${name} is not in lint/rooms.js`);
    assert.ok(forbidden('src/attic/thing.ts', '../sheet/sheet.js'));
  });
});
