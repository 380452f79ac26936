/** How the published tables look: 宋体 10, title 16 bold, thin borders, A4, one page wide. */
import type { Unit } from '../amount/reading.js';
import type { PageSetup } from '../forms/form.js';
import type { Area } from '../sheet/place.js';
import type { PlannedPage, PlannedStyle } from './change.js';

export type Rectangle = Omit<Area, 'sheet'>;
type Look = Omit<PlannedStyle, 'area'>;

const FONT = '宋体';

export const PLAIN: Look = { font: { name: FONT, size: 10, bold: false }, vertical: 'center' };
export const TITLE: Look = { font: { name: FONT, size: 16, bold: true }, horizontal: 'center', vertical: 'center' };
export const HEADER: Look = {
  font: { name: FONT, size: 10, bold: true },
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const BORDER: Look = { border: 'thin' };
export const LEFT: Look = { horizontal: 'left' };
export const CENTRE: Look = { horizontal: 'center' };
export const RIGHT: Look = { horizontal: 'right' };
/** Codes stay text, so that 01 keeps its zero. */
export const CODE: Look = { horizontal: 'center', numberFormat: '@' };
/** A long name shrinks to its cell and is printed in full. */
export const NAME: Look = { horizontal: 'left', shrink: true };
/** A long text breaks into lines. */
export const TEXT: Look = { horizontal: 'left', wrap: true };
export const CENTRED_TEXT: Look = { horizontal: 'center', wrap: true };

/**
 * Amounts, right aligned. 万元 as the form prints them: no thousands separators, no trailing zeros (248.84, 36.5, 113); 元 with
 * separators and two decimals. A zero is blank unless the form prints it.
 */
export function amountLook(
  unit: Unit,
  printZero: boolean,
  formats: Readonly<Partial<Record<Unit, string>>> = {},
): Look {
  const format = formats[unit] ?? (unit === '万元' ? 'General' : '#,##0.00');
  return { horizontal: 'right', shrink: true, numberFormat: printZero ? format : zeroBlank(format) };
}

/** The same with nothing where the amount is zero. */
function zeroBlank(format: string): string {
  return `${format};-${format};;@`;
}

/** As a cell without a number format shows amounts, but zeros. */
export const ZERO_BLANK = zeroBlank('General');

export function rectangle(top: number, left: number, bottom: number, right: number): Rectangle {
  return { top, left, bottom, right };
}

export function styled(area: Rectangle, look: Look): PlannedStyle {
  return { area, ...look };
}

/** Whether a rectangle is more than one cell: only then is it merged. */
export function isMerge(area: Rectangle): boolean {
  return area.bottom > area.top || area.right > area.left;
}

/** A4, one page wide, centred; `titleRows` are printed on every page. */
export function plannedPage(
  page: PageSetup,
  printArea: Rectangle,
  titleRows: { readonly first: number; readonly last: number },
): PlannedPage {
  return {
    orientation: page.orientation,
    paper: 'A4',
    fitWide: 1,
    centred: true,
    margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
    printArea,
    titleRows,
  };
}
