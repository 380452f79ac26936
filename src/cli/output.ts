/** Where results go: the standard output, or one file for each workbook. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from './say.js';
import type { CheckResult } from '../reports/check-result.js';
import { type FileHead, htmlIndex } from '../reports/html.js';
import { type FileResult, isUnreadable } from './check-file.js';
import type { Format } from './format.js';
import type { Input } from './inputs.js';

export interface Output {
  readonly write: (result: FileResult, input: Input) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Everything in one stream, in the order of the inputs. */
export function toStream(format: Format, stream: NodeJS.WritableStream): Output {
  let first = true;
  const put = (text: string): Promise<void> =>
    new Promise((resolve) => {
      // A reader that is slower than we are must not fill our memory.
      if (text === '' || stream.write(text)) resolve();
      else stream.once('drain', resolve);
    });
  const begun = put(format.begin);
  return {
    write: async (result) => {
      await begun;
      const text = format.file(result, first);
      if (text !== '') first = false;
      await put(text);
    },
    end: async () => {
      await begun;
      await put(format.end);
    },
  };
}

/** One file a workbook below a directory, named like the workbook; pages get a list beside them. */
export function toDirectory(format: Format, directory: string, locale: Locale): Output {
  const pages: { file: string; href: string; result: FileHead }[] = [];
  return {
    write: async (result, { file, name }) => {
      const relative = `${name}.${format.extension}`;
      const target = path.join(directory, relative);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, `${format.begin}${format.file(result, true)}${format.end}`);
      if (format.extension !== 'html') return;
      const href = relative.split(path.sep).map(encodeURIComponent).join('/');
      pages.push({ file, href, result: isUnreadable(result) ? { problem: result.problem } : head(result) });
    },
    end: async () => {
      if (pages.length > 0) await writeFile(path.join(directory, 'index.html'), htmlIndex(pages, locale));
    },
  };
}

/** Of a result only what the list shows: memory stays flat over many files. */
function head({ summary, department }: CheckResult): FileHead {
  return { summary, department };
}
