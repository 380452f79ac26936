import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { clearMarks } from '../../changes/marks.js';
import { readAcknowledgements, type Submission, submission } from '../../reports/open-items.js';
import { verdictSentence } from '../../reports/submission-report.js';
import { tableWords } from '../../forms/printed.js';
import { KEPT } from '../../sheet/saved.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { CONTRAST, mergeStyleSets, toneColours } from '../styles.js';
import { Section, sectionStyles } from '../tables/section.js';
import { OpenItems } from './open-items.js';
import { ReportSection } from './report-section.js';

const TONES = { ready: 'good', errors: 'bad', open: 'doubt', nothing: 'quiet' } as const satisfies Record<
  Submission['verdict'],
  Parameters<typeof toneColours>[0]
>;

/** 提交: one click before submission: everything read anew and checked, what is open, reasons, the report. */
export function SubmitPanel(): React.ReactElement {
  const { state, session, t, locale } = usePane();
  const { budget, outcomes, saved, checking, manualCalculation, work } = state;
  const css = sectionStyles();
  const submitted = React.useMemo(
    () => (budget ? submission(budget, outcomes, readAcknowledgements(saved[KEPT.acknowledged])) : undefined),
    [budget, outcomes, saved],
  );
  const check = (): void => void (manualCalculation ? session.calculate() : session.recheck());
  return (
    <div>
      <Section title={t('pane.submit.title')} hint={t('pane.submit.hint')}>
        <SmallButton primary text={t('pane.submit.check')} disabled={checking || work !== undefined} onClick={check} />
        {checking && <p className={css.hint}>{t('pane.submit.checking')}</p>}
        {submitted && <VerdictLine submitted={submitted} sentence={verdictSentence(submitted, locale)} />}
        {submitted && submitted.verdict !== 'nothing' && <CountsByTable submitted={submitted} />}
      </Section>
      {submitted && submitted.verdict !== 'nothing' && <OpenItems submitted={submitted} />}
      {budget && submitted && budget.tables.length > 0 && <ReportSection submitted={submitted} />}
      {budget && budget.tables.length > 0 && (
        <Section title={t('pane.submit.marks')} hint={t('pane.submit.marks-hint')}>
          <div className={css.buttons}>
            <SmallButton
              text={t('pane.submit.clear-marks')}
              disabled={work !== undefined}
              onClick={() => {
                const changes = clearMarks(state.sheets.filter((sheet) => !sheet.protected).map(({ name }) => name));
                void session.apply(changes, { id: 'pane.submit.marks-cleared', values: {} });
              }}
            />
          </div>
        </Section>
      )}
    </div>
  );
}

function VerdictLine(props: { readonly submitted: Submission; readonly sentence: string }): React.ReactElement {
  const { submitted, sentence } = props;
  const colours = toneColours(TONES[submitted.verdict]);
  const css = mergeStyleSets({
    root: {
      margin: '10px 0 4px',
      padding: '8px 10px',
      background: colours.fill,
      color: colours.text,
      borderLeft: `5px solid ${colours.line}`,
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
      selectors: { [CONTRAST]: { borderColor: 'CanvasText' } },
    },
  });
  return (
    <div className={css.root} role="status" data-testid="verdict" data-verdict={submitted.verdict}>
      {sentence}
    </div>
  );
}

/** How many errors each table has, and how much is open; a click goes to the first error. */
function CountsByTable({ submitted }: { readonly submitted: Submission }): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const { budget } = state;
  if (!budget || submitted.errors.length + submitted.open.length === 0) return null;
  const rows = budget.form.tables
    .map((table) => ({
      table,
      errors: submitted.errors.filter((finding) => finding.table === table.id),
      open: submitted.open.filter((item) => item.table === table.id).length,
    }))
    .filter(({ errors, open }) => errors.length + open > 0);
  return (
    <ul className={css.list} aria-label={t('pane.submit.by-table')}>
      {rows.map(({ table, errors, open }) => {
        const [first] = errors;
        const words = t('pane.submit.counts', { errors: errors.length, open });
        return (
          <li key={table.id}>
            {first ? (
              <Link onClick={() => void session.goTo(first.at, first)}>{tableWords(table)}</Link>
            ) : (
              tableWords(table)
            )}
            {t('pane.colon')}
            {words}
          </li>
        );
      })}
    </ul>
  );
}
