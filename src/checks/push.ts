/** Adds one to the list of a key. */
export function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const same = map.get(key);
  if (same) same.push(value);
  else map.set(key, [value]);
}
