/** Where cells of sheets that are left behind went: what formulas that read them have to read now. */
import type { Area, Place } from '../../../sheet/place.js';
import { placeName } from '../../../sheet/place.js';
import { contentAt, type Sheet } from '../../../sheet/sheet.js';
import { isBlankText } from '../../texts.js';

export class MovedCells {
  readonly #places = new Map<string, Place>();
  readonly #left: ReadonlyMap<string, Sheet>;

  /** @param left the sheets that are left behind */
  constructor(left: readonly Sheet[]) {
    this.#left = new Map(left.map((sheet) => [sheet.name, sheet]));
  }

  add(from: Place, to: Place): void {
    this.#places.set(placeName(from), to);
  }

  /** The sheets that are left behind. */
  get names(): readonly string[] {
    return [...this.#left.keys()];
  }

  isLeft(sheet: string): boolean {
    return this.#left.has(sheet);
  }

  /**
   * The rectangle that takes a rectangle's place; the same object where its sheet stays; `undefined` where it holds something that did not move, or
   * where what moved stands no longer side by side.
   */
  where(area: Area): Area | undefined {
    const sheet = this.#left.get(area.sheet);
    if (sheet === undefined) return area;
    const moved: Place[] = [];
    const rows = new Set<number>();
    const columns = new Set<number>();
    const bottom = Math.min(area.bottom, Math.max(sheet.values.length, sheet.formulas.length) - 1);
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const to = this.#places.get(placeName({ sheet: area.sheet, row, column }));
        if (to === undefined && !isBlankText(contentAt(sheet, row, column))) return undefined;
        if (to === undefined) continue;
        moved.push(to);
        rows.add(to.row);
        columns.add(to.column);
      }
    }
    const [first] = moved;
    if (first === undefined || moved.some((place) => place.sheet !== first.sheet)) return undefined;
    const box = {
      sheet: first.sheet,
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const isWhole = box.bottom - box.top + 1 === rows.size && box.right - box.left + 1 === columns.size;
    return isWhole ? box : undefined;
  }
}
