import { access, rename, rm, writeFile } from 'node:fs/promises';
import { type Locale, say } from './say.js';

/** Whether something stands at a path. */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a file whole or not at all: beside it first, then in its place. Nothing else is ever written.
 * @returns why it could not be written, in the user's language
 */
export async function writeWhole(file: string, bytes: Uint8Array, locale: Locale): Promise<string | undefined> {
  const beside = `${file}.${String(process.pid)}.tmp`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, file);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    return say({ id: 'cli.not-written', values: { file, why } }, locale);
  }
}
