/** What was made of a text, kept for the next time it stands somewhere. */

const LONGEST = 64;
const MOST = 2048;

/**
 * Titles, header words, labels and codes come again with every sheet, edit and workbook, and looking one up costs less than reading it. Only
 * short texts are kept, and a bounded number of them: memory stays as it is over any number of files.
 */
export class Kept<T> {
  readonly #made = new Map<string, T>();

  constructor(private readonly make: (text: string) => T) {}

  /** What `make` makes of the text; the same object as before where it is still kept. */
  of(text: string): T {
    if (text.length > LONGEST) return this.make(text);
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    const made = this.make(text);
    if (this.#made.size >= MOST) this.#made.clear();
    this.#made.set(text, made);
    return made;
  }
}
