import * as React from 'react';
import type { CodeRecord } from '../../codes/search/code-record.js';
import { printCode } from '../../codes/write-code.js';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets } from '../styles.js';

/** Height of a row of the list in pixels: the list shows only what is in sight. */
export const ROW_HEIGHT = 44;

/** One code in the list: number and name, below them the names above it and what is to be known of it. */
export function CodeRow(props: {
  readonly record: CodeRecord;
  readonly id: string;
  readonly isActive: boolean;
  readonly isRecent: boolean;
  readonly onChoose: () => void;
  readonly onPut: () => void;
}): React.ReactElement {
  const { record, isActive } = props;
  const { t } = usePane();
  const css = styles();
  const above = record.parents.map(({ name }) => name).join(' › ');
  const marks = [
    ...(props.isRecent ? [t('pane.codes.recent')] : []),
    ...(record.status === 'valid' ? [] : [t(`pane.codes.status.${record.status}`)]),
    ...(record.entry.confidence === 'low' ? [t('pane.codes.low')] : []),
  ];
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={isActive}
      className={`${css.row} ${isActive ? css.active : ''} ${record.status === 'valid' ? '' : css.out}`}
      onClick={props.onChoose}
      onDoubleClick={props.onPut}
    >
      <div className={css.line}>
        <span className={css.code}>{printCode(record.code, record.classification)}</span> {record.name}
      </div>
      <div className={`${css.line} ${css.second}`}>
        {marks.map((mark) => (
          <span key={mark} className={css.mark}>
            {mark}
          </span>
        ))}
        {above === '' ? t(`codes.kind.${record.classification}`) : above}
      </div>
    </div>
  );
}

function styles(): Record<'row' | 'active' | 'out' | 'line' | 'code' | 'second' | 'mark', string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    row: {
      height: ROW_HEIGHT,
      boxSizing: 'border-box',
      padding: '3px 12px',
      cursor: 'pointer',
      borderLeft: '3px solid transparent',
      selectors: { ':hover': { background: palette.neutralLighter } },
    },
    active: { background: palette.neutralLight, borderLeftColor: palette.themePrimary },
    out: { color: palette.neutralSecondary },
    line: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', lineHeight: '20px', fontSize: 13 },
    code: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
    second: { fontSize: 12, lineHeight: '17px', color: palette.neutralSecondary },
    mark: {
      marginRight: 6,
      padding: '0 4px',
      border: `1px solid ${palette.neutralTertiaryAlt}`,
      borderRadius: 2,
      fontSize: 11,
    },
  });
}
