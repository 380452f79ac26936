import * as React from 'react';
import { DefaultButton, type IButtonProps, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { CONTRAST } from './styles.js';

type Props = Pick<IButtonProps, 'text' | 'type' | 'disabled' | 'onClick' | 'className' | 'title'> & {
  readonly primary?: boolean;
  readonly 'aria-expanded'?: boolean;
};

/** A button that takes no more room than its words, and breaks them over two lines in a narrow pane. */
export function SmallButton({ primary = false, ...props }: Props): React.ReactElement {
  const Kind = primary ? PrimaryButton : DefaultButton;
  return <Kind {...props} styles={LOOK} />;
}

const LOOK = {
  root: {
    minWidth: 0,
    height: 'auto',
    minHeight: 28,
    padding: '3px 8px',
    selectors: { [CONTRAST]: { forcedColorAdjust: 'auto' } },
  },
  label: { margin: 0, fontSize: 13, fontWeight: 400, lineHeight: '20px', textAlign: 'left' },
  textContainer: { minWidth: 0 },
} as const;
