import * as React from 'react';
import { digestOf } from '../../reports/digest.js';
import { htmlReport } from '../../reports/html.js';
import type { Submission } from '../../reports/open-items.js';
import { VERSION } from '../../reports/product.js';
import { reportSheet } from '../../reports/report-sheet.js';
import { type SubmissionReport, submissionReport } from '../../reports/submission-report.js';
import { KEPT } from '../../sheet/saved.js';
import { download } from '../download.js';
import { usePane } from '../pane-context.js';
import { useLastReport } from '../report-state.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets, toneColours } from '../styles.js';
import { Section, sectionStyles } from '../tables/section.js';

/** The report as a sheet or a page; whether the last one still says what the tables say. */
export function ReportSection({ submitted }: { readonly submitted: Submission }): React.ReactElement {
  const { state, session, t, locale } = usePane();
  const { budget, outcomes, sheets, work } = state;
  const css = sectionStyles();
  const make = async (): Promise<SubmissionReport | undefined> => {
    if (!budget) return undefined;
    const time = new Date().toLocaleString(locale, { hour12: false });
    return submissionReport(
      budget,
      outcomes,
      submitted,
      { time, version: VERSION, digest: await digestOf(budget) },
      locale,
    );
  };
  const toSheet = async (): Promise<void> => {
    const report = await make();
    if (!report) return;
    const name = freeName(
      t('report.sheet-name'),
      sheets.map((sheet) => sheet.name),
    );
    const why = { id: 'pane.submit.report-made', values: { sheet: name } };
    const done = await session.apply([{ kind: 'sheet', plan: reportSheet(report, name, locale), why }], why);
    if (!done) return;
    await session.save(KEPT.report, { digest: report.digest, sheet: name, time: report.time });
    await session.goTo({ sheet: name, row: 0, column: 0 });
  };
  const toPage = async (): Promise<void> => {
    const report = await make();
    if (report) download(htmlReport(report.result, locale, report), `${t('report.sheet-name')}.html`, 'text/html');
  };
  return (
    <Section title={t('pane.submit.report')} hint={t('pane.submit.report-hint')}>
      <Staleness />
      <div className={css.buttons}>
        <SmallButton text={t('pane.submit.to-sheet')} disabled={work !== undefined} onClick={() => void toSheet()} />
        <SmallButton text={t('pane.submit.to-page')} onClick={() => void toPage()} />
      </div>
    </Section>
  );
}

/** Whether the tables say the same as when the report was made. */
function Staleness(): React.ReactElement | null {
  const { t } = usePane();
  const report = useLastReport();
  // Out of date is said above every tab.
  if (!report || report.stale) return null;
  const { last } = report;
  const colours = toneColours('good');
  const css = mergeStyleSets({
    root: {
      padding: '6px 10px',
      borderLeft: `4px solid ${colours.line}`,
      background: colours.fill,
      color: colours.text,
      fontSize: 13,
      lineHeight: '19px',
      fontFamily: getTheme().fonts.medium.fontFamily,
    },
  });
  return (
    <div className={css.root} role="status" data-testid="report-state">
      {t('pane.submit.fresh', { sheet: last.sheet, time: last.time })}
    </div>
  );
}

/** No sheet is ever replaced: a further report stands beside the ones before. */
function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let count = 2; lower.has(free.toLowerCase()); count += 1) free = `${name} (${count})`;
  return free;
}
