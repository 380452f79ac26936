/** Serves the stand-in's page and, unmodified, the add-in that was built; nothing comes from another origin. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookContent } from '../engine/content.js';
import type { Profile } from '../engine/host.js';
import { contentOf } from '../engine/is-content.js';
import { openXlsx } from '../xlsx/open-xlsx.js';
import { saveXlsx } from '../xlsx/save-xlsx.js';
import { bundlePage } from './bundle.js';
import { fontFile, fontStyles } from './fonts.js';

export interface ServeOptions {
  /** Folder of the built add-in. */
  readonly addIn: string;
  readonly port: number;
  readonly profile: Profile;
  /** An .xlsx file to begin with. */
  readonly file?: string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const PAGE = fileURLToPath(new URL('../page/index.html', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What is put before office.js in the pane's page; the files of the add-in stay as they are. */
const BEFORE_OFFICE = '<link rel="stylesheet" href="/stand-in/fonts.css"><script src="/stand-in/frame.js"></script>';
const LIMIT = 64 * 1024 * 1024;

/** Bundles the page and listens on this machine only. */
export async function serve(options: ServeOptions): Promise<Served> {
  const bundled = await bundlePage();
  const made: BookContent[] = [];
  const server = createServer((request, response) => {
    answer(request, options, bundled, made)
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      })
      .catch((error: unknown) => {
        fail(response, error);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://localhost:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

async function answer(
  request: IncomingMessage,
  options: ServeOptions,
  bundled: ReadonlyMap<string, Uint8Array>,
  made: BookContent[],
): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return ok('.html', await readFile(PAGE));
  if (pathname === '/stand-in/start.json') return ok('.json', JSON.stringify({ profile: options.profile }));
  if (pathname === '/stand-in/book.json') {
    const book = searchParams.get('book');
    return book === null ? firstBook(options) : madeBook(made, Number(book));
  }
  if (pathname === '/stand-in/new') {
    const bytes = await bodyOf(request);
    made.push(bytes.length === 0 ? { sheets: [{ name: 'Sheet1', cells: [] }] } : await openXlsx(bytes));
    return { status: 200, type: 'text/plain', body: String(made.length) };
  }
  if (pathname === '/stand-in/open') return ok('.json', JSON.stringify(await openXlsx(await bodyOf(request))));
  if (pathname === '/stand-in/save') {
    const content = contentOf(JSON.parse(Buffer.from(await bodyOf(request)).toString('utf8')));
    return { status: 200, type: XLSX, body: await saveXlsx(content) };
  }
  if (pathname === '/stand-in/fonts.css') return ok('.css', fontStyles());
  const font = /^\/stand-in\/fonts\/(?<name>[\d-]+)\.woff2$/u.exec(pathname)?.groups?.['name'];
  const bytes = font === undefined ? bundled.get(pathname.replace('/stand-in/', '')) : await fontFile(font);
  if (bytes) return ok(path.extname(pathname), bytes);
  if (pathname.startsWith('/add-in/'))
    return addInFile(options.addIn, decodeURIComponent(pathname.slice('/add-in/'.length)));
  return { status: 404, type: 'text/plain; charset=utf-8', body: pathname };
}

async function firstBook({ file }: ServeOptions): Promise<Answer> {
  if (file === undefined) return { status: 204, type: 'text/plain', body: '' };
  const content = await openXlsx(await readFile(file));
  return ok('.json', JSON.stringify({ name: path.basename(file), content }));
}

/** A workbook that the add-in made, named as Excel names what is not saved yet. */
function madeBook(made: readonly BookContent[], number: number): Answer {
  const content = made[number - 1];
  if (!content)
    return { status: 404, type: 'text/plain; charset=utf-8', body: '这个新工作簿已不在（服务已重新启动）。' };
  return ok('.json', JSON.stringify({ name: `工作簿${String(number + 1)}.xlsx`, content }));
}

async function addInFile(folder: string, name: string): Promise<Answer> {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return { status: 403, type: 'text/plain', body: '' };
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { status: 404, type: 'text/plain', body: name };
  if (name !== 'taskpane.html') return ok(path.extname(name), bytes);
  return ok('.html', bytes.toString('utf8').replace('<script', `${BEFORE_OFFICE}<script`));
}

function ok(extension: string, body: string | Uint8Array): Answer {
  return { status: 200, type: TYPES[extension] ?? 'application/octet-stream', body };
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > LIMIT) throw new Error('文件超过 64 MB，本地工作簿打不开。');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function fail(response: ServerResponse, error: unknown): void {
  response
    .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
    .end(error instanceof Error ? error.message : String(error));
}
