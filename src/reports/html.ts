/** Results as a page by itself: nothing is loaded, everything is escaped, and it prints on A4. */
import { type Locale, say } from '../locales/say.js';
import type { CheckResult, FindingResult, OutcomeResult } from './check-result.js';
import { escapeMarkup as esc } from './escape.js';
import type { SubmissionReport } from './submission-report.js';

type Translate = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** The page for one workbook. */
export function htmlReport(result: CheckResult, locale: Locale, submitted?: SubmissionReport): string {
  const t = translate(locale);
  const { file, department, year, formName, unit } = result;
  const title = t('report.title', { department: department ?? file, year });
  const head = [file, formName, t('report.unit', { unit })].map(esc).join(' · ');
  return htmlPage(
    title,
    `<h1>${esc(title)}</h1><p class="about">${head}</p>${codeList(result)}${submitted ? submissionHead(submitted, t) : verdict(result, t)}${findingList(result, t)}${doubtList(result, t)}` +
      `${outcomeList(result, t)}${sheetList(result, t)}`,
    locale,
  );
}

/** What the list shows of a workbook: what it came to, or why it could not be read. */
export type FileHead = Pick<CheckResult, 'summary' | 'department'> | { readonly problem: string };

/** The list of many workbooks' pages. `href` is the page of a file, beside the list. */
export function htmlIndex(
  files: readonly {
    readonly file: string;
    readonly href: string;
    readonly result: FileHead;
  }[],
  locale: Locale,
): string {
  const t = translate(locale);
  const rows = files.map(({ file, href, result }) => {
    const link = `<a href="${esc(href)}">${esc(file)}</a>`;
    if ('problem' in result)
      return `<tr class="error"><td>${esc(file)}</td><td colspan="4">${esc(result.problem)}</td></tr>`;
    const { summary, department } = result;
    return `<tr><td>${link}</td>${cells(department ?? '–', summary.errors, summary.warnings, summary.notChecked)}</tr>`;
  });
  const head = ['file', 'department', 'errors', 'warnings', 'not-checked'].map(
    (id) => `<th>${esc(t(`report.${id}`))}</th>`,
  );
  const title = t('report.index');
  return htmlPage(
    title,
    `<h1>${esc(title)}</h1><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    locale,
  );
}

/** A page around some markup. No script, nothing from elsewhere. */
export function htmlPage(title: string, body: string, locale: Locale): string {
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${esc(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>\n`
  );
}

const STYLE = `@page{size:A4;margin:15mm}body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans SC",sans-serif;margin:24px auto;max-width:1000px;padding:0 16px;color:#242424}
h1{font-size:20px}h2{font-size:16px;margin-top:24px}.about{color:#605e5c}.verdict{padding:10px 14px;border-left:5px solid #107c10;background:#f1faf1;font-size:16px}
.verdict.error{border-color:#c50f1f;background:#fdf3f4}.verdict.warning{border-color:#bc4b09;background:#fdf6f3}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #c8c6c4;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f3f2f1}thead{display:table-header-group}tr{break-inside:avoid}
td.number{text-align:right;white-space:nowrap}.error td:first-child,.fail td:first-child{color:#c50f1f}.warning td:first-child{color:#8a3707}`;

function translate(locale: Locale): Translate {
  return (id, values = {}) => say({ id, values }, locale);
}

function cells(...values: readonly (string | number)[]): string {
  return values.map((value) => `<td>${esc(String(value))}</td>`).join('');
}

function verdict({ summary }: CheckResult, t: Translate): string {
  const state = summary.errors > 0 ? 'error' : summary.warnings > 0 || summary.notChecked > 0 ? 'warning' : 'clean';
  return `<p class="verdict ${state}">${esc(t('report.counts', summary))}</p>`;
}

function submissionHead(
  { verdict: state, sentence, time, version, digest, answered }: SubmissionReport,
  t: Translate,
): string {
  const tone = state === 'ready' ? 'clean' : state === 'errors' ? 'error' : 'warning';
  const facts = [
    [t('report.time'), time],
    [t('report.version'), version],
    [t('report.digest'), digest],
  ].map((one) => `<tr>${cells(...one)}</tr>`);
  const rows = answered.map(({ where, message, reason }) => `<tr>${cells(where, message, reason)}</tr>`);
  const head = ['cell', 'finding', 'given-reason'].map((id) => `<th>${esc(t(`report.${id}`))}</th>`).join('');
  const list =
    rows.length === 0
      ? ''
      : `<h2>${esc(t('report.answered'))}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<p class="verdict ${tone}">${esc(sentence)}</p><table><tbody>${facts.join('')}</tbody></table>${list}`;
}

function findingList({ findings, tables }: CheckResult, t: Translate): string {
  if (findings.length === 0) return '';
  const row = (one: FindingResult): string =>
    `<tr class="${one.severity}"><td>${esc(t(`pane.severity.${one.severity}`))}</td><td>${esc(`${one.sheet}!${one.cell}`)}</td>` +
    `<td>${esc(one.message)}</td><td class="number">${esc(one.difference === null ? '' : `${one.difference} ${one.unit ?? ''}`)}</td></tr>`;
  const head = ['severity', 'cell', 'finding', 'difference'].map((id) => `<th>${esc(t(`report.${id}`))}</th>`).join('');
  const parts = tables.flatMap(({ id, name }) => {
    const own = findings.filter(({ table }) => table === id);
    if (own.length === 0) return [];
    return [
      `<h3>${esc(name)}</h3><table><thead><tr>${head}</tr></thead><tbody>${own.map(row).join('')}</tbody></table>`,
    ];
  });
  return `<h2>${esc(t('report.findings'))}</h2>${parts.join('')}`;
}

function codeList({ codes }: CheckResult): string {
  return codes.map(({ message }) => `<p class="about">${esc(message)}</p>`).join('');
}

function doubtList({ doubts }: CheckResult, t: Translate): string {
  if (doubts.length === 0) return '';
  return `<h2>${esc(t('book.doubt.title'))}</h2><ul>${doubts.map(({ message }) => `<li>${esc(message)}</li>`).join('')}</ul>`;
}

function outcomeList({ outcomes, tables }: CheckResult, t: Translate): string {
  const names = new Map(tables.map(({ id, name }) => [id, name]));
  const row = ({ table, identity, outcome, reason, check }: OutcomeResult): string =>
    `<tr class="${outcome}">${cells(t(`pane.state.${outcome}`), names.get(table) ?? table, identity, reason ?? '', check)}</tr>`;
  const head = ['outcome', 'table', 'identity', 'reason', 'check']
    .map((id) => `<th>${esc(t(`report.${id}`))}</th>`)
    .join('');
  return `<h2>${esc(t('report.outcomes'))}</h2><table><thead><tr>${head}</tr></thead><tbody>${outcomes.map(row).join('')}</tbody></table>`;
}

function sheetList({ sheets, tables }: CheckResult, t: Translate): string {
  const names = new Map(tables.map(({ id, name }) => [id, name]));
  const rows = sheets.map(
    ({ sheet, table, reason }) =>
      `<tr>${cells(sheet, table === null ? (reason ?? '') : (names.get(table) ?? table))}</tr>`,
  );
  const head = ['sheet', 'table'].map((id) => `<th>${esc(t(`report.${id}`))}</th>`).join('');
  return `<h2>${esc(t('report.sheets'))}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
