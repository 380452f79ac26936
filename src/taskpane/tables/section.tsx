import * as React from 'react';
import { getTheme, mergeStyleSets } from '../styles.js';

/** One part of the tab, with its heading. */
export function Section(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: React.ReactNode;
}): React.ReactElement {
  const css = sectionStyles();
  return (
    <section className={css.root} aria-label={props.title}>
      <h2 className={css.title}>{props.title}</h2>
      {props.hint !== undefined && <p className={css.hint}>{props.hint}</p>}
      {props.children}
    </section>
  );
}

/** Styles that the parts of the tab share. */
export function sectionStyles(): Record<
  'root' | 'title' | 'hint' | 'row' | 'buttons' | 'wide' | 'list' | 'problems' | 'back' | 'link' | 'small',
  string
> {
  const { palette } = getTheme();
  const list = {
    listStyle: 'none',
    margin: '4px 0',
    padding: 0,
    fontSize: 12,
    lineHeight: '19px',
    overflowWrap: 'anywhere' as const,
  };
  return mergeStyleSets({
    root: { padding: '10px 12px', borderBottom: `1px solid ${palette.neutralLight}` },
    title: { margin: '0 0 4px', fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    hint: { margin: '0 0 6px', fontSize: 12, lineHeight: '18px', color: palette.neutralSecondary },
    row: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'flex-end' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 8 },
    wide: { width: '100%', marginTop: 6 },
    list,
    problems: { ...list, maxHeight: 190, overflowY: 'auto' },
    link: { marginLeft: 8 },
    small: { fontSize: 12, lineHeight: '20px' },
    back: { padding: '8px 12px 0', fontSize: 13 },
  });
}
