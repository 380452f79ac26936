import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A workbook to be checked, and where its result goes below `--out`. */
export interface Input {
  readonly file: string;
  /** Relative path without directory steps upwards; two inputs never have the same. */
  readonly name: string;
}

const WORKBOOK = /\.(?:xlsx|xlsm)$/iu;
/** Excel's own lock files. */
const LOCK = /^~\$/u;

/** The workbooks that the arguments name: files as given, directories with all below them, in an order that does not change. */
export async function inputsOf(args: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const arg of args) {
    const isDirectory = await stat(arg).then(
      (found) => found.isDirectory(),
      () => false,
    );
    // What is not there is told when it is read.
    if (!isDirectory) inputs.push({ file: arg, name: path.basename(arg) });
    else for (const below of await workbooksIn(arg)) inputs.push({ file: path.join(arg, below), name: below });
  }
  return distinct(inputs);
}

/** Relative paths. A folder that cannot be opened stands in the list itself: reading it fails, and is told like that of any file. */
async function workbooksIn(directory: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(path.join(directory, below), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [below];
  const found: string[] = [];
  for (const entry of entries) {
    const name = path.join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await workbooksIn(directory, name)));
    else if (entry.isFile() && WORKBOOK.test(entry.name) && !LOCK.test(entry.name)) found.push(name);
  }
  return found.sort();
}

function distinct(inputs: readonly Input[]): readonly Input[] {
  // The list of pages takes this name.
  const taken = new Set(['index']);
  return inputs.map(({ file, name }) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name} (${count})`;
    taken.add(free.toLowerCase());
    return { file, name: free };
  });
}
