import { createTheme, type ITheme } from 'office-ui-fabric-react/lib/Styling';

/** The four colours that Office tells of its theme, as `#RRGGBB`. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const WHITE: OfficeColours = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#323130',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#323130',
};

const LIGHT_FONT = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Segoe UI", sans-serif';

/** Fabric's theme for an Office theme (colourful, dark grey, black, white). Windows contrast themes override it by CSS. */
export function paneTheme(colours: OfficeColours = WHITE): ITheme {
  const dark = luminance(colours.bodyBackgroundColor) < 0.4;
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
  return {
    themePrimary: '#6CCB9B',
    themeDarkAlt: '#7BD1A6',
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
    neutralSecondary: '#D2D0CE',
    neutralSecondaryAlt: '#C8C6C4',
    neutralTertiary: '#A19F9D',
    neutralTertiaryAlt: '#6B6967',
    neutralQuaternary: '#575451',
    neutralQuaternaryAlt: '#504E4B',
    neutralLight: '#484644',
    neutralLighter: '#3B3A39',
    neutralLighterAlt: '#323130',
  };
}

function luminance(colour: string): number {
  const value = Number.parseInt(colour.replace('#', '').slice(0, 6), 16);
  if (Number.isNaN(value)) return 1;
  return (0.299 * (value >> 16) + 0.587 * ((value >> 8) & 0xff) + 0.114 * (value & 0xff)) / 255;
}
