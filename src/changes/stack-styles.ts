import type { PlannedStyle } from './change.js';

/**
 * Joins rectangles of the same look that stand on each other into one: Excel is asked for one range instead of many. The
 * rectangles must not overlap.
 */
export function stackStyles(styles: readonly PlannedStyle[]): readonly PlannedStyle[] {
  const stacked: PlannedStyle[] = [];
  const open = new Map<string, number>();
  for (const style of [...styles].sort((a, b) => a.area.top - b.area.top)) {
    const { area, ...look } = style;
    const key = JSON.stringify([area.left, area.right, look]);
    const index = open.get(key);
    const above = index === undefined ? undefined : stacked[index];
    if (index !== undefined && above?.area.bottom === area.top - 1) {
      stacked[index] = { ...above, area: { ...above.area, bottom: area.bottom } };
    } else {
      open.set(key, stacked.length);
      stacked.push(style);
    }
  }
  return stacked;
}
