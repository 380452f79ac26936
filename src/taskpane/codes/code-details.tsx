import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import type { CatalogueEntry } from '../../codes/catalogue/entries.js';
import type { CodeRecord } from '../../codes/search/code-record.js';
import { printCode } from '../../codes/write-code.js';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets } from '../styles.js';

/** What is known of the chosen code: level, names above, years, successors, and how certain it is. */
export function CodeDetails(props: {
  readonly record: CodeRecord;
  /** A code as it stands in the fiscal year, for the names of successors. */
  readonly find: (code: string) => CodeRecord | undefined;
  readonly onCode: (code: string) => void;
}): React.ReactElement {
  const { record, find, onCode } = props;
  const { classification, entry, level, parents, code } = record;
  const { t } = usePane();
  const css = styles();
  const linked = (codes: readonly string[]): React.ReactNode =>
    codes.map((one) => (
      <Link key={one} className={css.link} onClick={() => onCode(one)}>
        {printCode(one, classification)} {find(one)?.name}
      </Link>
    ));
  return (
    <div className={css.root} data-testid="code-details">
      <div className={css.title}>
        {printCode(code, classification)} {record.name}
      </div>
      <div>
        {t(`codes.kind.${classification}`)} · {t(`pane.codes.level.${level}`)}
        {entry.budget === undefined ? '' : ` · ${entry.budget}`}
      </div>
      {parents.length > 0 && (
        <div>{parents.map((one) => `${printCode(one.code, classification)} ${one.name}`).join(' › ')}</div>
      )}
      <div>
        {t(...years(entry))}
        {entry.yearsUncertain ? t('pane.codes.years-uncertain') : ''}
      </div>
      {entry.replacedBy.length > 0 && (
        <div>
          {t('pane.codes.replaced-by')}
          {linked(entry.replacedBy)}
        </div>
      )}
      {entry.departmentCodes.length > 0 && (
        <div>{t('pane.codes.department-codes', { codes: entry.departmentCodes.join('、') })}</div>
      )}
      <div className={css.sure}>{t(`pane.codes.sure.${entry.origin ?? entry.confidence}`)}</div>
    </div>
  );
}

function years({ from, until }: CatalogueEntry): [id: string, values: Readonly<Record<string, number>>] {
  if (from === undefined)
    return until === undefined ? ['pane.codes.years.always', {}] : ['pane.codes.years.until', { until }];
  return until === undefined ? ['pane.codes.years.from', { from }] : ['pane.codes.years.both', { from, until }];
}

function styles(): Record<'root' | 'title' | 'link' | 'sure', string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    root: { fontSize: 12, lineHeight: '18px', overflowWrap: 'anywhere' },
    title: { fontSize: 13, fontWeight: 600, lineHeight: '20px' },
    link: { fontSize: 12, marginRight: 8 },
    sure: { color: palette.neutralSecondary },
  });
}
