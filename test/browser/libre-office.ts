/** LibreOffice as a second opinion on a workbook: opens it, calculates every formula anew, saves it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BookContent } from '../../local/src/engine/content.js';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';

const run = promisify(execFile);

/** "Always" for the question whether to recalculate a workbook of Excel's when it is opened. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Whether LibreOffice is installed here. */
export async function hasLibreOffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}

/** The workbook as LibreOffice saves it after a hard recalculation. */
export async function recalculated(xlsx: Uint8Array): Promise<BookContent> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-calc-'));
  try {
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const file = path.join(folder, 'budget.xlsx');
    await writeFile(file, xlsx);
    const out = path.join(folder, 'out');
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${profile}`,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      file,
    ]);
    return await openXlsx(await readFile(path.join(out, 'budget.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every formula of a file holds the value that LibreOffice calculates for it. @returns how many were compared */
export async function formulasAgree(xlsx: Uint8Array): Promise<number> {
  const [own, theirs] = await Promise.all([openXlsx(xlsx), recalculated(xlsx)]);
  let compared = 0;
  for (const sheet of own.sheets) {
    const same = theirs.sheets.find(({ name }) => name === sheet.name);
    for (const { row, column, formula, value } of sheet.cells) {
      if (formula === undefined) continue;
      const other = same?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? 0;
      assert.ok(Math.abs(Number(value) - Number(other)) < 1e-6, `${sheet.name} ${String(row)},${String(column)}`);
      compared += 1;
    }
  }
  return compared;
}
