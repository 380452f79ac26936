/**
 * Keys in the order in which they were added, each once. Most lists stand in the order of their codes: these are told apart by the key before, and
 * are laid out for looking up only when somebody asks for one by name.
 */
export class KeyList {
  readonly #keys: string[] = [];
  #places: Map<string, number> | undefined;

  get keys(): readonly string[] {
    return this.#keys;
  }

  /** Adds a key unless it is there. @returns where it stands */
  add(key: string): number {
    const keys = this.#keys;
    if (this.#places === undefined) {
      const last = keys[keys.length - 1];
      if (last === undefined || key > last) return keys.push(key) - 1;
      if (key === last) return keys.length - 1;
    }
    const known = this.at(key);
    if (known !== undefined) return known;
    this.#places?.set(key, keys.length);
    return keys.push(key) - 1;
  }

  /** Where a key stands; `undefined` where it is none of these. */
  at(key: string): number | undefined {
    let places = this.#places;
    if (places === undefined) {
      places = new Map<string, number>();
      for (let place = 0; place < this.#keys.length; place += 1) places.set(this.#keys[place] ?? '', place);
      this.#places = places;
    }
    return places.get(key);
  }

  has(key: string): boolean {
    return this.at(key) !== undefined;
  }
}
