/** An .xlsx file as sheets, as Excel would give them. */
import { type Cell, type CellValue as FileValue, readXlsx as readFile, type Sheet as FileSheet } from 'hucre/xlsx';
import { DecryptionError, EncryptedFileError, HucreError } from 'hucre';
import { type Saved, savedIn } from '../sheet/saved.js';
import type { CellValue, Sheet } from '../sheet/sheet.js';
import { documentSettings } from './document-settings.js';
import { FileBook } from './file-book.js';
import { type FileCell, formulasOf } from './formulas.js';
import { archive, passGate, type Passed } from './gate.js';
import { problem, type XlsxProblem } from './problem.js';

export interface XlsxSheets {
  readonly kind: 'sheets';
  /** In the order of the tabs, hidden ones too. */
  readonly sheets: readonly Sheet[];
  /** What the add-in keeps in the workbook. */
  readonly saved: Saved;
}

/**
 * Reads a file's sheets: values as cells show them (dates as Excel's serial numbers, error values as their text, rich text as plain), and
 * formulas, shared ones too. A formula without a stored result has the value `null`.
 * @param bytes the whole file, wherever it comes from: it passes the gate first
 * @returns the sheets, or why there are none. Never throws for what is in a file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxSheets | XlsxProblem> {
  const passed = passGate(bytes);
  return passed.kind === 'problem' ? passed : readSheets(passed);
}

/** The same for a file that has passed the gate. */
export async function readSheets({ parts }: Passed): Promise<XlsxSheets | XlsxProblem> {
  try {
    const workbook = await readFile(withoutStyles(parts));
    const epoch = workbook.dateSystem === '1904' ? EPOCH_1904 : EPOCH_1900;
    const saved = savedIn(documentSettings(new FileBook({ kind: 'passed', parts })));
    return { kind: 'sheets', sheets: workbook.sheets.map((sheet) => sheetOf(sheet, epoch)), saved };
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) return problem('encrypted');
    // The library's own errors, and those of the language on a file that is not what it says it is.
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) {
      return problem('broken', {}, error.message);
    }
    throw error;
  }
}

/**
 * Without styles no number is taken for a date: an amount in a cell that is formatted as one stays the very amount.
 */
function withoutStyles(parts: Passed['parts']): Uint8Array {
  return archive(new Map([...parts].filter(([name]) => name !== 'xl/styles.xml')));
}

function sheetOf(sheet: FileSheet, epoch: number): Sheet {
  const cells = cellsOf(sheet);
  const values = sheet.rows.map((row) => plainRow(row, epoch));
  const formulas = values.map(() => NO_FORMULAS);
  for (const { row, column, formula } of formulasOf(cells)) {
    put(formulas, row, column, formula, '');
    put(values, row, column, values[row]?.[column] ?? null, null);
  }
  return {
    name: sheet.name,
    visible: !sheet.hidden && !sheet.veryHidden,
    protected: sheet.protection !== undefined && sheet.protection.sheet !== false,
    values,
    formulas,
  };
}

function cellsOf(sheet: FileSheet): FileCell[] {
  return [...(sheet.cells ?? new Map<string, Cell>())].map(([key, cell]) => {
    const [row = '', column = ''] = key.split(',');
    return { row: Number(row), column: Number(column), cell };
  });
}

/** The row of formulas of every row without one. */
const NO_FORMULAS: string[] = [];

function put<T>(rows: T[][], row: number, column: number, content: T, blank: T): void {
  while (rows.length <= row) rows.push([]);
  // An empty row may be one for all.
  const cells = rows[row]?.length ? rows[row] : [];
  rows[row] = cells;
  while (cells.length <= column) cells.push(blank);
  cells[column] = content;
}

/** Days from Excel's day 0 to 1970-01-01, in its two date systems. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const DAY = 86_400_000;

/** The library's own row, where it holds nothing else: a large workbook is not written a second time. */
function plainRow(row: FileValue[], epoch: number): CellValue[] {
  return row.every(isPlain) ? row : row.map((value) => plainValue(value, epoch));
}

function isPlain(value: FileValue): value is CellValue {
  return value === null || typeof value !== 'object';
}

/** Only a cell that holds a date by its type (`t="d"`, which Excel itself never writes) comes as one. */
function plainValue(value: FileValue, epoch: number): CellValue {
  if (isPlain(value)) return value;
  if (value instanceof Date) return value.getTime() / DAY + epoch;
  return null;
}
