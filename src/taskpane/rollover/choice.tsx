import * as React from 'react';
import { getTheme, mergeStyles } from '../styles.js';

export interface ChoiceOption {
  readonly key: string;
  readonly text: string;
}

/** A labelled choice of one among a few, as the browser shows it: light to load, and known to every screen reader. */
export function Choice(props: {
  readonly label: string;
  readonly selected: string;
  readonly options: readonly ChoiceOption[];
  readonly onChange: (key: string) => void;
}): React.ReactElement {
  const { palette, semanticColors } = getTheme();
  const css = mergeStyles({
    display: 'block',
    fontSize: 12,
    lineHeight: '18px',
    marginTop: 6,
    flex: 1,
    minWidth: 0,
    selectors: {
      select: {
        display: 'block',
        width: '100%',
        height: 28,
        fontFamily: 'inherit',
        fontSize: 13,
        color: semanticColors.bodyText,
        background: semanticColors.bodyBackground,
        border: `1px solid ${palette.neutralSecondary}`,
      },
    },
  });
  return (
    <label className={css}>
      {props.label}
      <select
        aria-label={props.label}
        value={props.selected}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      >
        {props.options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
