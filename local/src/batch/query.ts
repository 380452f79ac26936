import { capital, identity } from './batch.js';
import type { Action } from './request.js';
import type { Handle } from './type.js';

/** What is asked of an object: its own values, and of each object under it the same again. */
interface Wanted {
  all: boolean;
  names: Set<string>;
  under: Map<string, Wanted>;
}

/** Answers a load: `values`, `format/fill/color`, `items/name`, everything. */
export async function query(handle: Handle, action: Action): Promise<unknown> {
  const wanted = empty();
  for (const path of action.select) add(wanted, path);
  for (const path of action.expand) add(wanted, `${path}/*`);
  if (action.select.length === 0 && action.expand.length === 0) wanted.all = true;
  return await answer(handle, wanted, action);
}

function empty(): Wanted {
  return { all: false, names: new Set(), under: new Map() };
}

function add(wanted: Wanted, path: string): void {
  const [first = '', ...rest] = path.split(/[/.]/);
  if (first === '*' || first === '') {
    wanted.all = true;
    return;
  }
  const name = capital(first);
  if (rest.length === 0) {
    wanted.names.add(name);
    return;
  }
  const below = wanted.under.get(name) ?? empty();
  wanted.under.set(name, below);
  add(below, rest.join('/'));
}

async function answer(handle: Handle, wanted: Wanted, paging?: Action): Promise<unknown> {
  if (handle.isNull) return null;
  const items = handle.items();
  if (!items) return await values(handle, wanted);
  const own = handle.scalarNames();
  const record: Record<string, unknown> = {};
  for (const name of own) if (wanted.all || wanted.names.has(name)) record[name] = await handle.read(name);
  const first = paging?.skip ?? 0;
  const shown = items.slice(first, paging?.top === undefined ? undefined : first + paging.top);
  const below: Wanted = { ...wanted, names: new Set([...wanted.names].filter((name) => !own.includes(name))) };
  record['_Items'] = await Promise.all(shown.map((item) => values(item, below)));
  return record;
}

async function values(handle: Handle, wanted: Wanted): Promise<Record<string, unknown>> {
  const record: Record<string, unknown> = identity(handle);
  const names = new Set(wanted.names);
  if (wanted.all) for (const name of handle.scalarNames()) names.add(name);
  for (const name of names) {
    if (handle.hasObject(name)) record[name] = await answer(handle.object(name), { ...empty(), all: true });
    else record[name] = await handle.read(name);
  }
  for (const [name, below] of wanted.under) {
    const under = await answer(handle.object(name), below);
    record[name] = under;
  }
  return record;
}
