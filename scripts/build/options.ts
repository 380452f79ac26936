import { parseArgs } from 'node:util';

/** Where office.js comes from: the pinned package, one of Microsoft's two CDNs, or a folder with a downloaded copy. */
export type OfficeJsSource = { kind: 'local' } | { kind: 'cdn'; url: string } | { kind: 'folder'; path: string };

/** What to build and where. */
export interface BuildOptions {
  /** The address that the folder will be served at, without a slash at the end. */
  readonly baseUrl: string;
  readonly officeJs: OfficeJsSource;
  /** The folder to write. */
  readonly outDir: string;
}

/** The address while developing: what `npm start` serves and manifest.xml names. */
export const LOCAL_BASE_URL = 'https://localhost:3000';

const CDN: Readonly<Record<string, string>> = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/**
 * Reads the command line of `npm run build`.
 * @returns the options, or a sentence that says what is wrong
 */
export function readOptions(args: readonly string[]): BuildOptions | string {
  let values: { 'base-url': string; 'office-js': string; out: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        'base-url': { type: 'string', default: LOCAL_BASE_URL },
        'office-js': { type: 'string', default: 'local' },
        out: { type: 'string', default: 'dist' },
      },
    }));
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
  const baseUrl = readBaseUrl(values['base-url']);
  if (baseUrl === undefined) {
    return `--base-url ${values['base-url']}: Excel takes add-ins from https addresses only, without query or fragment (https://host/folder)`;
  }
  return { baseUrl, officeJs: readSource(values['office-js']), outDir: values.out };
}

function readBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return url.protocol === 'https:' && plain ? url.href.replace(/\/+$/u, '') : undefined;
}

function readSource(text: string): OfficeJsSource {
  if (text === 'local') return { kind: 'local' };
  const url = CDN[text];
  return url === undefined ? { kind: 'folder', path: text } : { kind: 'cdn', url };
}
