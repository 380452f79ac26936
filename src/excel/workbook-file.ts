/** The open workbook as a file, and a file as a new workbook. */
import { type HostProblem, problemOf, StopError } from './problem.js';

/** Bytes a slice: Excel for Mac gives each as a list of numbers, in text. */
const SLICE = 1024 * 1024;

export interface WorkbookFile {
  /** As Excel's title shows it: `部门预算2019.xlsx`; without an extension where it was never saved. */
  readonly name: string;
  /** An .xlsx file (.xlsm where the workbook has macros) as the workbook stands now, unsaved edits included. */
  readonly bytes: Uint8Array;
}

/**
 * Reads the workbook's file. No write and no event; Excel is asked something first, so that the caller's patience waits for a cell that is being edited.
 * @throws StopError (`no-file`) where Excel does not give it, or not all of it
 */
export async function readWorkbookFile(context: Excel.RequestContext): Promise<WorkbookFile> {
  const { workbook } = context;
  workbook.load('name');
  await context.sync();
  const file = await answered<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  });
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const { data } = await answered<{ readonly data: unknown }>((done) => {
        file.getSliceAsync(index, done);
      });
      const slice = bytesOf(data);
      if (at + slice.length > bytes.length) throw noFile('slices');
      bytes.set(slice, at);
      at += slice.length;
    }
    if (at < bytes.length) throw noFile('slices');
    return { name: workbook.name, bytes };
  } finally {
    // Excel holds two files at most for an add-in. Whether it let go of this one shows at the next.
    await new Promise<void>((resolve) => {
      file.closeAsync(() => {
        resolve();
      });
    });
  }
}

/**
 * Opens a file as a new workbook, in a window of its own and not saved yet. This workbook is not touched.
 * @returns why it was not opened, where it was not
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<HostProblem | undefined> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(noFile(`${String(result.error.code)}: ${result.error.message}`));
    });
  });
}

function bytesOf(data: unknown): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (Array.isArray(data)) return Uint8Array.from(data, Number);
  throw noFile(typeof data);
}

function noFile(detail: string): StopError {
  return new StopError({ kind: 'no-file', detail });
}

/** A piece at a time: a call takes only so many arguments. Its length is a multiple of three, so that the pieces join. */
const PIECE = 3 * 8192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return text;
}
