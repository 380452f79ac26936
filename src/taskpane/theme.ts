import { createTheme, type ITheme } from 'office-ui-fabric-react/lib/Styling';

/** The four colours that Office tells of its theme, as `#RRGGBB`. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const COLOURS = [
  'bodyBackgroundColor',
  'bodyForegroundColor',
  'controlBackgroundColor',
  'controlForegroundColor',
] as const satisfies readonly (keyof OfficeColours)[];

const WHITE: OfficeColours = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#323130',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#323130',
};

const LIGHT_FONT = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Segoe UI", sans-serif';

/**
 * Fabric's theme for an Office theme (colourful, dark grey, black, white); the colourful one where the host tells no colours, or none
 * that can be read. Windows contrast themes override it by CSS.
 */
export function paneTheme(told?: OfficeColours): ITheme {
  const colours = told && COLOURS.every((name) => /^#[0-9a-f]{6}$/iu.test(told[name])) ? told : WHITE;
  const dark = luminance(colours.bodyBackgroundColor) < luminance(colours.bodyForegroundColor);
  return createTheme({
    defaultFontStyle: { fontFamily: LIGHT_FONT },
    isInverted: dark,
    palette: dark ? darkPalette(colours) : lightPalette(colours),
    semanticColors: dark
      ? {
          bodyBackground: colours.bodyBackgroundColor,
          bodyText: colours.bodyForegroundColor,
          errorBackground: '#442726',
          warningBackground: '#433519',
          successBackground: '#393D1B',
          messageText: '#FFFFFF',
          primaryButtonText: '#000000',
          primaryButtonTextHovered: '#000000',
          primaryButtonTextPressed: '#000000',
        }
      : { bodyBackground: colours.bodyBackgroundColor, bodyText: colours.bodyForegroundColor },
  });
}

function lightPalette(colours: OfficeColours): Record<string, string> {
  return {
    themePrimary: '#0B6A3B',
    themeDarkAlt: '#0A6035',
    themeDark: '#08512D',
    themeDarker: '#063C21',
    themeSecondary: '#197849',
    themeTertiary: '#5AA582',
    themeLight: '#B7D9C8',
    themeLighter: '#DCEDE4',
    themeLighterAlt: '#F6FAF8',
    white: colours.bodyBackgroundColor,
    black: '#201F1E',
    neutralPrimary: colours.bodyForegroundColor,
  };
}

function darkPalette(colours: OfficeColours): Record<string, string> {
  // On Office's dark grey (#666666) only the lightest colours can be read.
  const grey = luminance(colours.bodyBackgroundColor) > 0.25;
  return {
    themePrimary: grey ? '#D3F3E3' : '#6CCB9B',
    themeDarkAlt: grey ? '#DDF6E9' : '#7BD1A6',
    themeDark: '#92DAB5',
    themeDarker: '#B0E5CA',
    themeSecondary: '#5DB88A',
    themeTertiary: '#3F8E68',
    themeLight: '#20553C',
    themeLighter: '#16382A',
    themeLighterAlt: '#0F2219',
    white: colours.bodyBackgroundColor,
    black: '#FFFFFF',
    neutralDark: '#FAF9F8',
    neutralPrimary: colours.bodyForegroundColor,
    neutralPrimaryAlt: '#EDEBE9',
    neutralSecondary: grey ? '#F3F2F1' : '#D2D0CE',
    neutralSecondaryAlt: grey ? '#EDEBE9' : '#C8C6C4',
    neutralTertiary: grey ? '#C8C6C4' : '#A19F9D',
    neutralTertiaryAlt: '#6B6967',
    neutralQuaternary: '#575451',
    neutralQuaternaryAlt: '#504E4B',
    neutralLight: '#484644',
    neutralLighter: '#3B3A39',
    neutralLighterAlt: '#323130',
  };
}

function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return (0.299 * (value >> 16) + 0.587 * ((value >> 8) & 0xff) + 0.114 * (value & 0xff)) / 255;
}
