import type { Classification } from '../code.js';

/** The finance bureau's official list of codes of one classification for one fiscal year, as it was imported. */
export interface OfficialList {
  readonly scheme: Classification;
  readonly year: number;
  /** Where it came from, in the user's words: the file's name. */
  readonly source: string;
  /** Canonical code and name, in the order of the list. */
  readonly entries: readonly (readonly [code: string, name: string])[];
}

/** A code that the department or its county added: in force from a fiscal year on. */
export interface LocalCode {
  readonly scheme: Classification;
  readonly code: string;
  readonly name: string;
  readonly from: number;
}

/** What stands over the built-in catalogue. */
export interface Overlays {
  readonly lists: readonly OfficialList[];
  readonly local: readonly LocalCode[];
}

export const NO_OVERLAYS: Overlays = { lists: [], local: [] };

/** With a list in place of the one of the same classification and year. */
export function withList({ lists, local }: Overlays, list: OfficialList): Overlays {
  return { lists: [...lists.filter((one) => !isSameList(one, list)), list], local };
}

export function withoutList({ lists, local }: Overlays, list: OfficialList): Overlays {
  return { lists: lists.filter((one) => !isSameList(one, list)), local };
}

/** With codes of one's own, each in place of the same code. */
export function withLocal({ lists, local }: Overlays, codes: readonly LocalCode[]): Overlays {
  const kept = local.filter((one) => !codes.some((code) => isSameCode(one, code)));
  return { lists, local: [...kept, ...codes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)) };
}

export function withoutLocal({ lists, local }: Overlays, code: LocalCode): Overlays {
  return { lists, local: local.filter((one) => !isSameCode(one, code)) };
}

/** Lists of `upper` before those of `lower` for the same classification and year; codes of one's own of both. */
export function stacked(upper: Overlays, lower: Overlays): Overlays {
  const lists = lower.lists.filter((one) => !upper.lists.some((other) => isSameList(one, other)));
  return withLocal({ lists: [...upper.lists, ...lists], local: lower.local }, upper.local);
}

function isSameList(a: OfficialList, b: OfficialList): boolean {
  return a.scheme === b.scheme && a.year === b.year;
}

function isSameCode(a: LocalCode, b: LocalCode): boolean {
  return a.scheme === b.scheme && a.code === b.code;
}
