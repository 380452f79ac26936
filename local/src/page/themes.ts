/** The colours of one of Office's themes, as Excel hands them to office.js: numbers, of which it makes `#RRGGBB`. */
export interface Theme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

/** Office's four themes as a pane is told of them. */
export const THEMES: Readonly<Record<string, { readonly label: string; readonly colours: Theme }>> = {
  colourful: { label: '彩色', colours: theme(0xffffff, 0x323130, 0xf3f2f1, 0x323130) },
  'dark-grey': { label: '深灰色', colours: theme(0x666666, 0xffffff, 0x444444, 0xffffff) },
  black: { label: '黑色', colours: theme(0x262626, 0xffffff, 0x0a0a0a, 0xffffff) },
  white: { label: '白色', colours: theme(0xffffff, 0x444444, 0xffffff, 0x444444) },
};

function theme(background: number, text: number, control: number, controlText: number): Theme {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: controlText,
  };
}

/** A theme's colours; the colourful theme's for a name that is none. */
export function themeNamed(name: string): Theme {
  return (THEMES[name] ?? THEMES['colourful'])?.colours ?? theme(0xffffff, 0x323130, 0xf3f2f1, 0x323130);
}
