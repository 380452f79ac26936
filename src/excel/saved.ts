import { type Saved, savedIn, settingName, settingValue } from '../sheet/saved.js';

/** Reads everything that is kept in the workbook. Needs no write and no event. */
export async function readSaved(context: Excel.RequestContext): Promise<Saved> {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  await context.sync();
  return savedIn(settings.items.map(({ key, value }) => [key, value]));
}

/**
 * Keeps something in the workbook, or forgets it (`undefined`). A write that empties the undo stack of many Excels: only ever on a click.
 * @param value plain JSON data.
 */
export async function writeSaved(context: Excel.RequestContext, name: string, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  if (value === undefined) {
    const setting = settings.getItemOrNullObject(settingName(name));
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  } else settings.add(settingName(name), settingValue(value));
  await context.sync();
}
