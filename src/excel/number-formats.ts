import { placeName } from '../sheet/place.js';

/** Number formats by place name (`表三!A7`), as far as they are known. */
export type Formats = ReadonlyMap<string, string>;

/** Adds the number formats of a rectangle. */
export function noteFormats(
  sheet: string,
  top: number,
  left: number,
  found: readonly (readonly unknown[])[],
  into: Map<string, string>,
): void {
  found.forEach((row, r) => {
    row.forEach((format, c) => {
      if (typeof format === 'string') into.set(placeName({ sheet, row: top + r, column: left + c }), format);
    });
  });
}
