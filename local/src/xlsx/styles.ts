/** Cell styles between plain content and the file library's. */
import type { Borders, Fill, Font, Style } from '@cj-tech-master/excelts';
import type { BorderLine, BorderSide, BorderStyle, BorderWeight, CellStyle, FontStyle } from '../engine/content.js';

const SIDES: readonly (readonly [BorderSide, 'top' | 'bottom' | 'left' | 'right'])[] = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
];

/** The file's border names with line and weight; the first that fits is written. */
const LINES = [
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['hair', 'Continuous', 'Hairline'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['dashDot', 'DashDot', 'Thin'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['double', 'Double', 'Thick'],
] as const satisfies readonly (readonly [string, BorderLine, BorderWeight])[];

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const;
const VERTICAL = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

/** A cell's style as content; `undefined` where it has none. */
export function styleOf(style: Partial<Style>): CellStyle | undefined {
  const { numFmt, font, fill, border, alignment } = style;
  const format = typeof numFmt === 'string' ? numFmt : numFmt?.formatCode;
  const background = fillColour(fill);
  const found: CellStyle = {
    ...(format === undefined || format === 'General' ? {} : { numberFormat: format }),
    ...(font ? { font: fontOf(font) } : {}),
    ...(background === undefined ? {} : { fill: background }),
    ...(border ? { borders: bordersOf(border) } : {}),
    ...(alignment?.horizontal ? { horizontal: HORIZONTAL[alignment.horizontal] } : {}),
    ...(alignment?.vertical ? { vertical: VERTICAL[alignment.vertical] } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.shrinkToFit ? { shrink: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

/** A content style as the file library wants it. */
export function fileStyle(style: CellStyle): Partial<Style> {
  const horizontal = entryOf(HORIZONTAL, style.horizontal);
  const vertical = entryOf(VERTICAL, style.vertical);
  return {
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.font ? { font: fileFont(style.font) } : {}),
    ...(style.fill === undefined ? {} : { fill: fileFill(style.fill) }),
    ...(style.borders ? { border: fileBorders(style.borders) } : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.shrink ? { shrinkToFit: true } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    },
  };
}

/** `#RRGGBB` of a colour that names its value; theme colours are left to Excel. */
export function colourOf(colour: { argb?: string } | undefined): string | undefined {
  return colour?.argb === undefined ? undefined : `#${colour.argb.slice(-6).toUpperCase()}`;
}

export function fileColour(colour: string): { argb: string } {
  return { argb: `FF${colour.replace('#', '').toUpperCase()}` };
}

export function fontOf(font: Partial<Font>): FontStyle {
  const color = colourOf(font.color);
  return {
    ...(font.name === undefined ? {} : { name: font.name }),
    ...(font.size === undefined ? {} : { size: font.size }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline && font.underline !== 'none' ? { underline: true } : {}),
    ...(font.strike ? { strikethrough: true } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

export function fileFont(font: FontStyle): Partial<Font> {
  return {
    ...(font.name === undefined ? {} : { name: font.name }),
    ...(font.size === undefined ? {} : { size: font.size }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(font.color === undefined ? {} : { color: fileColour(font.color) }),
  };
}

function fillColour(fill: Fill | undefined): string | undefined {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor) : undefined;
}

function fileFill(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: fileColour(colour) };
}

function bordersOf(border: Partial<Borders>): Partial<Record<BorderSide, BorderStyle>> {
  const found: Partial<Record<BorderSide, BorderStyle>> = {};
  for (const [side, name] of SIDES) {
    const drawn = border[name];
    const known = LINES.find(([style]) => style === drawn?.style);
    if (known) found[side] = { line: known[1], weight: known[2], color: colourOf(drawn?.color) ?? '#000000' };
  }
  return found;
}

function fileBorders(borders: NonNullable<CellStyle['borders']>): Partial<Borders> {
  const written: Partial<Borders> = {};
  for (const [side, name] of SIDES) {
    const drawn = borders[side];
    if (!drawn) continue;
    const known = LINES.find(([, line, weight]) => line === drawn.line && weight === drawn.weight);
    written[name] = { style: known?.[0] ?? 'thin', color: fileColour(drawn.color) };
  }
  return written;
}

function entryOf<T extends Record<string, string>>(names: T, value: string | undefined): keyof T | undefined {
  const found: readonly (keyof T)[] = Object.keys(names);
  return found.find((name) => names[name] === value);
}
