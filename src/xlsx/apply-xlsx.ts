/** Applies a list of changes to a workbook file. What cannot be applied as it was computed is not applied at all. */
import type { Change } from '../changes/change.js';
import type { FormulaResults } from '../changes/formula-results.js';
import { placeName } from '../sheet/place.js';
import { inTheWay } from './before-writing.js';
import { BrokenFile, FileBook } from './file-book.js';
import { dropResults, FileCells, unshare, writeContent, writeResults } from './file-cells.js';
import { FileStyles } from './file-styles.js';
import { LIMITS, passGate, type Passed } from './gate.js';
import { insertRows } from './insert-rows.js';
import { problem, type XlsxProblem } from './problem.js';
import { readSheets } from './read-xlsx.js';
import { replaceMarks } from './write-marks.js';
import { writeSheet } from './write-sheet.js';
import { attribute, childOf, setAttribute } from './xml.js';

export interface XlsxFile {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
}

/**
 * Applies the changes: new sheets first, then inserted rows, then cells (whose places count with the rows inserted), then marks. Only the
 * parts that they concern are written anew; all others stay byte for byte, macros, charts and links included. Once a cell or row has
 * changed, Excel and LibreOffice calculate all formulas when they open the file.
 * @param results the formulas' values once the changes are applied; absent: formulas keep none
 * @returns the new file, or why there is none. Never throws for what is in a file.
 */
export async function applyXlsx(
  bytes: Uint8Array,
  changes: readonly Change[],
  results?: FormulaResults,
): Promise<XlsxFile | XlsxProblem> {
  const passed = passGate(bytes);
  if (passed.kind === 'problem') return passed;
  if (sheetBytes(passed) > LIMITS.changedBytes) return problem('too-large', {}, 'worksheets');
  const read = await readSheets(passed);
  if (read.kind === 'problem') return read;
  const refused = inTheWay(read.sheets, changes);
  if (refused) return refused;
  if (changes.length === 0) return { kind: 'file', bytes };
  try {
    const book = new FileBook(passed);
    write(book, changes, results);
    return { kind: 'file', bytes: book.bytes() };
  } catch (error) {
    // A RangeError: XML nested deeper than any workbook is.
    if (error instanceof BrokenFile || error instanceof RangeError) return problem('broken', {}, error.message);
    throw error;
  }
}

function sheetBytes({ parts }: Passed): number {
  return [...parts].reduce((sum, [name, part]) => (name.startsWith('xl/worksheets/') ? sum + part.length : sum), 0);
}

function write(book: FileBook, changes: readonly Change[], results: FormulaResults | undefined): void {
  const styles = new FileStyles(book.styles);
  for (const change of changes) if (change.kind === 'sheet') writeSheet(book, change.plan, styles);
  for (const change of changes) if (change.kind === 'rows') insertRows(book, change);
  writeCells(book, changes, styles);
  for (const change of changes) {
    if (change.kind === 'marks') replaceMarks(book.sheet(change.sheet), change.marks, styles);
  }
  if (results) rememberResults(book, results);
  else if (changes.some(({ kind }) => kind === 'cell' || kind === 'rows')) forgetResults(book);
  if (changes.some(({ kind }) => kind !== 'marks')) book.dropCalculationChain();
}

function writeCells(book: FileBook, changes: readonly Change[], styles: FileStyles): void {
  const sheets = new Map<string, FileCells>();
  for (const change of changes) {
    if (change.kind !== 'cell') continue;
    const { at, after, numberFormat, plainFormat } = change;
    let cells = sheets.get(at.sheet);
    if (!cells) {
      cells = new FileCells(book.sheet(at.sheet));
      unshare(cells);
      sheets.set(at.sheet, cells);
    }
    const cell = cells.cell(at.row, at.column);
    writeContent(cell, after);
    const style = Number(attribute(cell, 's') ?? 0);
    const format = numberFormat ?? (styles.isGeneral(style) ? plainFormat : undefined);
    if (format !== undefined) setAttribute(cell, 's', styles.withNumberFormat(style, format));
  }
}

function rememberResults(book: FileBook, { values, unknown }: FormulaResults): void {
  const dropped = new Set(unknown.map(placeName));
  for (const { path, name } of book.sheets) {
    const root = book.part(path);
    if (!childOf(root, 'sheetData')) continue;
    writeResults(new FileCells(root), ({ row, column }) => {
      const cell = placeName({ sheet: name, row, column });
      return values.get(cell) ?? (dropped.has(cell) ? 'drop' : 'keep');
    });
  }
}

function forgetResults(book: FileBook): void {
  for (const { path } of book.sheets) {
    const root = book.part(path);
    if (childOf(root, 'sheetData')) dropResults(new FileCells(root));
  }
}
