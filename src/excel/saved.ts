/** What the add-in keeps in the workbook beside its sheets: switches, choices, reasons. By name, as plain JSON data. */
export type Saved = Readonly<Record<string, unknown>>;

/** Of all that a workbook's settings may hold, these are ours. */
const PREFIX = 'yusuan.';

/** Reads everything that is kept, by name without prefix. Needs no write and no event. */
export async function readSaved(context: Excel.RequestContext): Promise<Saved> {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  await context.sync();
  return Object.fromEntries(
    settings.items.flatMap(({ key, value }): [string, unknown][] =>
      key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), plain(value)]] : [],
    ),
  );
}

/**
 * Keeps something in the workbook, or forgets it (`undefined`). A write that empties the undo stack of many Excels: only ever on a click.
 * @param value plain JSON data.
 */
export async function writeSaved(context: Excel.RequestContext, name: string, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  if (value === undefined) {
    const setting = settings.getItemOrNullObject(`${PREFIX}${name}`);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  } else settings.add(`${PREFIX}${name}`, JSON.stringify(value));
  await context.sync();
}

/** Kept as text, since not every Excel gives lists and objects back as they were. What is no JSON stays what it is. */
function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
