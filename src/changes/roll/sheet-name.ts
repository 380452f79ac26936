/** Names of the new year's sheets. */
import { moveYears } from './roll-texts.js';

const LONGEST_NAME = 31;

/** `表一` and `2019年表一` become `表一 2020` and `2020年表一`; of a long name the end gives way to the year. */
export function nameOfYear(name: string, fromYear: number, toYear: number, taken: ReadonlySet<string>): string {
  const moved = moveYears(name, fromYear, toYear);
  const suffix = (n: number): string => ` ${String(toYear)}${n === 1 ? '' : ` (${String(n)})`}`;
  if (moved.includes(String(toYear)) && !taken.has(moved)) return moved;
  for (let n = 1; ; n += 1) {
    const wanted = `${name.slice(0, LONGEST_NAME - suffix(n).length)}${suffix(n)}`;
    if (!taken.has(wanted)) return wanted;
  }
}
