/** The submission report as a new sheet: A4, one page wide, its head repeated, so that Excel's own export makes the PDF. */
import type { PlannedCell, PlannedStyle, SheetPlan } from '../changes/change.js';
import { type Locale, say } from '../locales/say.js';
import type { SubmissionReport } from './submission-report.js';

const WIDTHS = [11, 20, 34, 44, 18] as const;
const LAST = WIDTHS.length - 1;
const FONT = '宋体';
const TITLE_ROWS = 1;
/** The first and last column that a finding's sentence takes. */
const FINDING = { from: 2, to: 3 };

/**
 * Plans the sheet.
 * @param name a name that no sheet of the workbook has
 */
export function reportSheet(report: SubmissionReport, name: string, locale: Locale): SheetPlan {
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string =>
    say({ id: `report.${id}`, values }, locale);
  const { result, sentence, answered, time, version, digest } = report;
  const rows = new Rows();
  rows.heading([say({ id: 'report.sheet-title', values: {} }, locale)], { size: 16, wide: true });
  const facts: readonly (readonly [string, string])[] = [
    [t('department'), result.department ?? ''],
    [t('year'), String(result.year)],
    [t('form'), result.formName],
    ...result.codes.map(({ message }) => [t('codes'), message] as const),
    [t('time'), time],
    [t('version'), version],
    [t('verdict'), sentence],
    [t('digest'), digest],
  ];
  for (const [label, value] of facts) rows.fact(label, value);
  rows.gap();
  rows.heading([t('findings')]);
  if (result.findings.length === 0) rows.fact(t('none'), '');
  else rows.header([t('severity'), t('cell'), t('finding'), '', t('difference')], FINDING);
  for (const { severity, sheet, cell, message, difference, unit } of result.findings) {
    const level = say({ id: `pane.severity.${severity}`, values: {} }, locale);
    rows.line(
      [level, `${sheet}!${cell}`, message, '', difference === null ? '' : `${difference} ${unit ?? ''}`],
      FINDING,
    );
  }
  if (answered.length > 0) {
    rows.gap();
    rows.heading([t('answered')]);
    rows.header(['', t('cell'), t('finding'), t('given-reason'), '']);
    for (const { where, message, reason } of answered) rows.line(['', where, message, reason, '']);
  }
  rows.gap();
  rows.heading([t('outcomes')]);
  rows.header([t('outcome'), t('table'), t('identity'), t('reason'), t('check')]);
  const names = new Map(result.tables.map(({ id, name: words }) => [id, words]));
  for (const { check, table, identity, outcome, reason } of result.outcomes) {
    const state = say({ id: `pane.state.${outcome}`, values: {} }, locale);
    rows.line([state, names.get(table) ?? table, identity, reason ?? detailOf(report, check), check]);
  }
  return rows.plan(name);
}

/** The first finding of a check that failed, with its arithmetic. */
function detailOf({ result }: SubmissionReport, check: string): string {
  const own = result.findings.filter((one) => one.check === check);
  return own[0]?.message ?? '';
}

class Rows {
  readonly #cells: PlannedCell[] = [];
  readonly #styles: PlannedStyle[] = [];
  readonly #merges: SheetPlan['merges'][number][] = [];
  readonly #heights: Record<number, number> = {};
  #row = 0;

  heading(texts: readonly string[], { size = 12, wide = false } = {}): void {
    this.#put(texts);
    if (wide) this.#merge(0);
    this.#style({
      font: { name: FONT, size, bold: true },
      ...(wide ? { horizontal: 'center' as const } : {}),
      vertical: 'center',
    });
    this.#heights[this.#row] = wide ? 30 : 20;
    this.#row += 1;
  }

  fact(label: string, value: string): void {
    this.#put([label, value]);
    this.#merge(1);
    this.#style({ font: { name: FONT, size: 10 }, horizontal: 'left', vertical: 'center', wrap: true });
    this.#row += 1;
  }

  header(texts: readonly string[], wide?: typeof FINDING): void {
    this.#put(texts);
    if (wide) this.#merge(wide.from, wide.to);
    this.#style({
      font: { name: FONT, size: 10, bold: true },
      horizontal: 'center',
      vertical: 'center',
      border: 'thin',
      wrap: true,
    });
    this.#row += 1;
  }

  line(texts: readonly string[], wide?: typeof FINDING): void {
    this.#put(texts);
    if (wide) this.#merge(wide.from, wide.to);
    this.#style({ font: { name: FONT, size: 10 }, horizontal: 'left', vertical: 'top', border: 'thin', wrap: true });
    // Excel does not fit the height of a row that holds merged or wrapped cells by itself everywhere: room for the longest text.
    const lines = texts.map((text, column) => {
      const to = wide?.from === column ? wide.to : column;
      const width = WIDTHS.slice(column, to + 1).reduce((sum, one) => sum + one, 0);
      return Math.ceil(widthOf(text) / (width - 1));
    });
    this.#heights[this.#row] = 15 * Math.max(1, ...lines);
    this.#row += 1;
  }

  gap(): void {
    this.#row += 1;
  }

  plan(name: string): SheetPlan {
    return {
      name,
      cells: this.#cells,
      merges: this.#merges,
      widths: WIDTHS,
      heights: this.#heights,
      styles: this.#styles,
      page: {
        orientation: 'portrait',
        paper: 'A4',
        fitWide: 1,
        centred: true,
        margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
        printArea: { top: 0, left: 0, bottom: this.#row - 1, right: LAST },
        titleRows: { first: 0, last: TITLE_ROWS - 1 },
      },
      freezeRows: TITLE_ROWS,
      marks: [],
    };
  }

  #put(texts: readonly string[]): void {
    texts.forEach((text, column) => {
      // A text that could be taken for a formula is none here.
      if (text !== '') this.#cells.push({ row: this.#row, column, content: text.replace(/^[=+\-@]/u, ' $&') });
    });
  }

  #merge(left: number, right: number = LAST): void {
    this.#merges.push({ top: this.#row, left, bottom: this.#row, right });
  }

  #style(look: Omit<PlannedStyle, 'area'>): void {
    this.#styles.push({ area: { top: this.#row, left: 0, bottom: this.#row, right: LAST }, ...look });
  }
}

/** Width in characters: Chinese ones take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
