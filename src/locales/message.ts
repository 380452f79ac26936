/**
 * A sentence that a user can read, by id and values; the locales hold the words. Values that are amounts or places come
 * ready to print.
 */
export interface Message {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}
