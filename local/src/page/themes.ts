/** The colours of one of Office's themes, as `Office.context.officeTheme` gives them. */
export interface Theme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Office's four themes as a pane is told of them. */
export const THEMES: Readonly<Record<string, { readonly label: string; readonly colours: Theme }>> = {
  colourful: { label: '彩色', colours: theme('#FFFFFF', '#323130', '#F3F2F1', '#323130') },
  'dark-grey': { label: '深灰色', colours: theme('#666666', '#FFFFFF', '#444444', '#FFFFFF') },
  black: { label: '黑色', colours: theme('#262626', '#FFFFFF', '#0A0A0A', '#FFFFFF') },
  white: { label: '白色', colours: theme('#FFFFFF', '#444444', '#FFFFFF', '#444444') },
};

function theme(background: string, text: string, control: string, controlText: string): Theme {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: controlText,
  };
}

/** A theme's colours; the colourful theme's for a name that is none. */
export function themeNamed(name: string): Theme {
  return (THEMES[name] ?? THEMES['colourful'])?.colours ?? theme('#FFFFFF', '#323130', '#F3F2F1', '#323130');
}
