/** Screen pixels a point: Univer measures rows and columns in pixels of 1/96 inch, Office.js in points of 1/72. */
const PIXELS_A_POINT = 96 / 72;

export function toPixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}

export function toPoints(pixels: number): number {
  return pixels / PIXELS_A_POINT;
}

/** A new sheet's row height and column width in points, as Excel in Chinese has them (等线 11). */
export const STANDARD_HEIGHT = 14.25;
export const STANDARD_WIDTH = 54;

/** Where Excel's grid ends. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
