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
