import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { BorderStyleTypes, WrapStrategy } from '@univerjs/core';
import type {
  BorderLine,
  BorderSide,
  BorderStyle,
  BorderWeight,
  CellStyle,
  FontStyle,
  HorizontalAlignment,
  VerticalAlignment,
} from './content.js';

export const DEFAULT_FONT = { name: '等线', size: 11, color: '#000000' } as const;

const HORIZONTAL: readonly (readonly [HorizontalAlignment, number])[] = [
  ['Left', 1],
  ['Center', 2],
  ['Right', 3],
  ['Justify', 4],
  ['Fill', 5],
  ['Distributed', 6],
];

const VERTICAL: readonly (readonly [VerticalAlignment, number])[] = [
  ['Top', 1],
  ['Center', 2],
  ['Bottom', 3],
];

const LINES: readonly (readonly [BorderLine, BorderWeight, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

export const SIDES: readonly (readonly [BorderSide, 't' | 'b' | 'l' | 'r'])[] = [
  ['EdgeTop', 't'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['EdgeRight', 'r'],
];

/** Univer cannot shrink a text; cutting it off at the cell's edge, which Excel does not know, stands for it. */
export const SHRINK = WrapStrategy.CLIP;

/** Pixels of padding that stand for one step of indent. */
const INDENT_STEP = 9;

export function horizontalCode(alignment: HorizontalAlignment): number | null {
  return HORIZONTAL.find(([name]) => name === alignment)?.[1] ?? null;
}

export function verticalCode(alignment: VerticalAlignment): number | null {
  return VERTICAL.find(([name]) => name === alignment)?.[1] ?? null;
}

/** Alignment names that a style can hold; others fail loudly instead of being dropped. */
export const HORIZONTAL_NAMES: readonly HorizontalAlignment[] = ['General', ...HORIZONTAL.map(([name]) => name)];
export const VERTICAL_NAMES: readonly VerticalAlignment[] = VERTICAL.map(([name]) => name);

export function borderData(border: BorderStyle): IBorderStyleData {
  const line =
    LINES.find(([name, weight]) => name === border.line && weight === border.weight) ??
    LINES.find(([name]) => name === border.line);
  return { s: line?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

export function borderStyle(data: Nullable<IBorderStyleData>): BorderStyle | undefined {
  if (!data || data.s === BorderStyleTypes.NONE) return undefined;
  const line = LINES.find(([, , code]) => code === data.s);
  return { line: line?.[0] ?? 'Continuous', weight: line?.[1] ?? 'Thin', color: data.cl.rgb ?? '#000000' };
}

/** A Univer style from ours; only what is given is in it. */
export function styleData(style: CellStyle): IStyleData {
  const data: IStyleData = { ...fontData(style.font ?? {}) };
  if (style.numberFormat !== undefined && style.numberFormat !== 'General') data.n = { pattern: style.numberFormat };
  if (style.fill !== undefined) data.bg = { rgb: style.fill };
  const horizontal = style.horizontal === undefined ? null : horizontalCode(style.horizontal);
  if (horizontal !== null) data.ht = horizontal;
  const vertical = style.vertical === undefined ? null : verticalCode(style.vertical);
  if (vertical !== null) data.vt = vertical;
  if (style.shrink === true) data.tb = SHRINK;
  if (style.wrap === true) data.tb = 3;
  if (style.indent !== undefined && style.indent > 0) data.pd = { l: indentPadding(style.indent) };
  if (style.borders) {
    data.bd = {};
    for (const [side, key] of SIDES) {
      const border = style.borders[side];
      if (border) data.bd[key] = borderData(border);
    }
  }
  return data;
}

export function fontData(font: FontStyle): IStyleData {
  const data: IStyleData = {};
  if (font.name !== undefined) data.ff = font.name;
  if (font.size !== undefined) data.fs = font.size;
  if (font.bold !== undefined) data.bl = font.bold ? 1 : 0;
  if (font.italic !== undefined) data.it = font.italic ? 1 : 0;
  if (font.underline !== undefined) data.ul = { s: font.underline ? 1 : 0 };
  if (font.strikethrough !== undefined) data.st = { s: font.strikethrough ? 1 : 0 };
  if (font.color !== undefined) data.cl = { rgb: font.color };
  return data;
}

export function indentPadding(level: number): number {
  return level * INDENT_STEP;
}

/** Ours from a Univer style. */
export function cellStyle(data: Nullable<IStyleData>): CellStyle {
  if (!data) return {};
  const font = fontStyle(data);
  const borders: Partial<Record<BorderSide, BorderStyle>> = {};
  for (const [side, key] of SIDES) {
    const border = borderStyle(data.bd?.[key]);
    if (border) borders[side] = border;
  }
  const horizontal = HORIZONTAL.find(([, code]) => code === data.ht)?.[0];
  const vertical = VERTICAL.find(([, code]) => code === data.vt)?.[0];
  const indent = Math.round((data.pd?.l ?? 0) / INDENT_STEP);
  return {
    ...(data.n?.pattern ? { numberFormat: data.n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(data.bg?.rgb ? { fill: hex(data.bg.rgb) } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(data.tb === 3 ? { wrap: true } : {}),
    ...(data.tb === SHRINK ? { shrink: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

function fontStyle(data: IStyleData): FontStyle {
  return {
    ...(data.ff ? { name: data.ff } : {}),
    ...(data.fs ? { size: data.fs } : {}),
    ...(data.bl ? { bold: true } : {}),
    ...(data.it ? { italic: true } : {}),
    ...(data.ul?.s ? { underline: true } : {}),
    ...(data.st?.s ? { strikethrough: true } : {}),
    ...(data.cl?.rgb ? { color: hex(data.cl.rgb) } : {}),
  };
}

/** `#RRGGBB` in capitals, from `#rgb…`, `rgb(r,g,b)` or a few names that add-ins use. */
export function hex(color: string): string {
  const named = NAMED_COLORS[color.toLowerCase()];
  if (named !== undefined) return named;
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (rgb) {
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  }
  return color.toUpperCase();
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};
