/**
 * A map of a few keys, kept as lists that are made with the first of them: a run of all checks asks for hundreds, most of which hold one key or
 * none, and a real map takes several times the room.
 */
export class FewMap<K, V> {
  #keys: K[] | undefined;
  #values: V[] | undefined;

  get(key: K): V | undefined {
    const keys = this.#keys;
    if (keys === undefined) return undefined;
    for (let at = 0; at < keys.length; at += 1) if (keys[at] === key) return this.#values?.[at];
    return undefined;
  }

  /** Adds a key that is not there yet. */
  add(key: K, value: V): V {
    if (this.#keys === undefined || this.#values === undefined) {
      this.#keys = [key];
      this.#values = [value];
    } else {
      this.#keys.push(key);
      this.#values.push(value);
    }
    return value;
  }
}
