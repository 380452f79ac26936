import * as React from 'react';
import type { CarryPreview } from '../../changes/carry.js';
import type { Change } from '../../changes/change.js';
import { ChangeLine } from '../journal/journal-panel.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { sectionStyles } from './section.js';

/** Rows of a preview shown before "and more". */
const SHOWN = 40;

/** What a 带入 would write, row by row as it will stand, and what it leaves alone; nothing is written before it is accepted. */
export function CarryPreviewList(props: {
  readonly preview: CarryPreview;
  readonly onAccept: () => void;
}): React.ReactElement {
  const { state, say, t } = usePane();
  const { changes, conflicts } = props.preview;
  const css = { ...sectionStyles(), ...styles() };
  const rows = writtenRows(changes);
  return (
    <div data-testid="carry-preview">
      <ul className={css.list}>
        {changes.map(
          (change, index) => change.kind !== 'cell' && <li key={index}>{<ChangeLine change={change} />}</li>,
        )}
        {rows.slice(0, SHOWN).map((row) => (
          <li key={`${row.sheet} ${row.row}`} className={css.row}>
            <span className={css.place}>{t('pane.carry.row', { sheet: row.sheet, row: row.row + 1 })}</span>
            {row.contents.map((content, index) => (
              <span key={index} className={typeof content === 'number' ? css.amount : css.text}>
                {typeof content === 'number' ? content.toFixed(2) : content}
              </span>
            ))}
          </li>
        ))}
        {rows.length > SHOWN && <li>{t('pane.journal.more', { count: rows.length - SHOWN })}</li>}
        {conflicts.map((conflict, index) => (
          <li key={`conflict ${index}`}>{say(conflict.why)}</li>
        ))}
      </ul>
      {changes.length > 0 && (
        <SmallButton
          primary
          text={t('pane.carry.accept', { count: changes.length })}
          disabled={state.work !== undefined}
          onClick={props.onAccept}
        />
      )}
    </div>
  );
}

interface WrittenRow {
  readonly sheet: string;
  readonly row: number;
  readonly contents: (string | number)[];
}

/** Cells that are written, by the row in which they stand, left to right; formulas are no news to the reader. */
function writtenRows(changes: readonly Change[]): readonly WrittenRow[] {
  const rows = new Map<string, WrittenRow>();
  for (const change of changes) {
    if (change.kind !== 'cell' || typeof change.after === 'boolean' || change.after === null) continue;
    if (typeof change.after === 'string' && change.after.startsWith('=')) continue;
    const { sheet, row } = change.at;
    const key = `${sheet}!${row}`;
    const written = rows.get(key) ?? { sheet, row, contents: [] };
    written.contents.push(change.after);
    rows.set(key, written);
  }
  return [...rows.values()];
}

function styles(): Record<'row' | 'place' | 'text' | 'amount', string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 8,
      padding: '3px 0',
      borderBottom: `1px solid ${palette.neutralLighter}`,
    },
    place: { flexBasis: '100%', color: palette.neutralSecondary },
    text: {},
    amount: { marginLeft: 'auto', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  });
}
