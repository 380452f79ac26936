import { getTheme, mergeStyles, mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';

export { getTheme, mergeStyles, mergeStyleSets };

/** Colours of outcomes; each is never the only sign: a word or a shape goes with it. */
export interface StateColours {
  readonly fill: string;
  readonly text: string;
  readonly line: string;
}

const LIGHT: Readonly<Record<'good' | 'bad' | 'doubt' | 'quiet', StateColours>> = {
  good: { fill: '#DFF6DD', text: '#0B5A08', line: '#107C10' },
  bad: { fill: '#FDE7E9', text: '#8E0B12', line: '#C50F1F' },
  doubt: { fill: '#FFF4CE', text: '#6B4E00', line: '#C19C00' },
  quiet: { fill: '#F3F2F1', text: '#484644', line: '#8A8886' },
};

const DARK: typeof LIGHT = {
  good: { fill: '#1B3A1D', text: '#9FE29B', line: '#6CCB5F' },
  bad: { fill: '#4A1D20', text: '#FFB3B8', line: '#FF7A82' },
  doubt: { fill: '#43370F', text: '#FFE08A', line: '#F2C661' },
  quiet: { fill: '#3B3A39', text: '#EDEBE9', line: '#A19F9D' },
};

/** The colours for a tone in the present theme. */
export function toneColours(tone: keyof typeof LIGHT): StateColours {
  return (getTheme().isInverted ? DARK : LIGHT)[tone];
}

/** In a Windows contrast theme the system's own colours hold. */
export const CONTRAST = '@media (forced-colors: active)';
