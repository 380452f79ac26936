import { getTheme, mergeStyleSets } from '../styles.js';

/** Styles of 科目: the search above, the list, what is known of the chosen code below; only the list scrolls. */
export function codeStyles(): Record<
  'root' | 'head' | 'chip' | 'line' | 'link' | 'hint' | 'list' | 'empty' | 'foot' | 'changes' | 'buttons',
  string
> {
  const { palette } = getTheme();
  return mergeStyleSets({
    root: { display: 'flex', flexDirection: 'column', height: '100%' },
    head: { padding: '8px 12px 4px', flexShrink: 0 },
    chip: { display: 'flex', gap: 4, alignItems: 'center', marginTop: 6, fontSize: 12, lineHeight: '18px' },
    line: { display: 'flex', justifyContent: 'space-between', gap: 8 },
    link: { margin: '4px 0 0', fontSize: 12, lineHeight: '18px', whiteSpace: 'nowrap' },
    hint: { margin: '4px 0 0', fontSize: 12, lineHeight: '18px', color: palette.neutralSecondary },
    list: { flex: 1, minHeight: 132, overflowY: 'auto', borderTop: `1px solid ${palette.neutralLight}` },
    empty: { padding: '8px 12px', margin: 0, fontSize: 13, lineHeight: '20px' },
    foot: { padding: '8px 12px', borderTop: `1px solid ${palette.neutralLight}`, flexShrink: 0 },
    changes: { margin: '2px 0', padding: '0 0 0 16px', fontSize: 12, lineHeight: '18px', overflowWrap: 'anywhere' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 6 },
  });
}
