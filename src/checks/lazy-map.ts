/** A map that takes no room before something is put into it: a workbook has many tables that are asked little. */
export class LazyMap<K, V> {
  #map: Map<K, V> | undefined;

  get(key: K): V | undefined {
    return this.#map?.get(key);
  }

  set(key: K, value: V): void {
    this.#map ??= new Map<K, V>();
    this.#map.set(key, value);
  }
}
