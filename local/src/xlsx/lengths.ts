/** Column widths in a file count characters of the default font (7 pixels, 5 of padding); the workbook counts points. */
const POINTS_PER_PIXEL = 0.75;

export function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return Math.round(((points / POINTS_PER_PIXEL - 5) / 7) * 100) / 100;
}
