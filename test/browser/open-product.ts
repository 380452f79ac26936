/** The product as a user starts it: the add-in built, the local workbook served, a real browser before it. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { Profile } from '../../local/src/engine/host.js';
import type { Driver } from '../../local/src/page/driver.js';
import { serve, type Served } from '../../local/src/serve/serve.js';
import { buildAddIn } from '../../scripts/build/build-add-in.js';
import { launchBrowser } from './browser.js';

export const SCREEN = { width: 1366, height: 768 };

/** What can be called across to the page: the driver's functions that take and give plain data. */
type DriverCall = Exclude<keyof Driver, 'host'>;

let built: Promise<string> | undefined;

/** Builds the add-in once for all browser tests of a run. */
function builtAddIn(): Promise<string> {
  built ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-browser-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const outDir = path.join(folder, 'dist');
    await buildAddIn({ baseUrl: 'https://localhost:3000', officeJs: { kind: 'local' }, outDir });
    return outDir;
  })();
  return built;
}

export class Product {
  /** Requests that left the origin, errors of the pages. */
  readonly foreign: string[] = [];
  readonly errors: string[] = [];

  private constructor(
    readonly served: Served,
    readonly browser: Browser,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(served.url) && !/^(?:data|blob|about):/u.test(url)) this.foreign.push(url);
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  /** Opens the local workbook, with a file or an empty one, and waits until the pane has read it. */
  static async open(options: { profile?: Profile; file?: string; query?: string } = {}): Promise<Product> {
    const served = await serve({
      addIn: await builtAddIn(),
      port: 0,
      profile: options.profile ?? 'excel2021',
      ...(options.file === undefined ? {} : { file: options.file }),
    });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: SCREEN });
    // tsx names functions by a helper of its own, which a function that is sent into the page would miss.
    await page.context().addInitScript({ content: 'globalThis.__name = (named) => named;' });
    const product = new Product(served, browser, page);
    await page.goto(served.url + (options.query ?? ''));
    await product.ready();
    return product;
  }

  /** Resolves when the pane has read the workbook. */
  async ready(): Promise<void> {
    await this.pane.locator('header[data-phase="ready"]').waitFor({ timeout: 60_000 });
    await this.settled();
  }

  /** Does what loads the page again (another file, profile, theme) and waits for it. */
  async reloading(act: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await act();
    await loaded;
    await this.ready();
  }

  /** Does what opens another workbook in a window of its own, and gives that window once its pane has read the workbook. */
  async opening(act: () => Promise<unknown>): Promise<Product> {
    const opened = this.page.waitForEvent('popup');
    await act();
    const other = new Product(this.served, this.browser, await opened);
    await other.ready();
    return other;
  }

  /** The pane's frame, to run scripts in. */
  async frame(): Promise<Frame> {
    const frame = await (await this.page.locator('#pane').elementHandle()).contentFrame();
    if (!frame) throw new Error('the pane has no frame');
    return frame;
  }

  /** The task pane in its frame. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#pane');
  }

  /** Does something at the keyboard, through the page's driver. */
  async call<Name extends DriverCall>(
    name: Name,
    ...args: Parameters<Driver[Name]>
  ): Promise<Awaited<ReturnType<Driver[Name]>>> {
    return this.page.evaluate<Awaited<ReturnType<Driver[Name]>>>(
      `window.yusuanLocal[${JSON.stringify(name)}](...${JSON.stringify(args)})`,
    );
  }

  /** Brings a tab of the pane to the front, and waits for what it shows: its code may still have to come. */
  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
    await this.pane.getByRole('tabpanel', { name }).locator(':scope > *').first().waitFor();
  }

  /** What the status line says, once the pane is at rest. */
  async headline(): Promise<string> {
    await this.settled();
    return (await this.pane.getByTestId('headline').textContent()) ?? '';
  }

  /** Resolves when the workbook is calculated and the pane shows what came of it. */
  async settled(): Promise<void> {
    await this.call('idle');
    await this.pane.locator('header[data-checking="false"]').waitFor();
    await this.call('idle');
    await this.pane.locator('header[data-checking="false"]').waitFor();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}
