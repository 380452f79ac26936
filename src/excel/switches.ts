/** What the user can switch, saved with the workbook on a click. */
export interface Switches {
  /** Codes are put in form and named while typing. */
  readonly liveTidy: boolean;
  /** The add-in starts with this workbook, pane closed or not. */
  readonly startWithWorkbook: boolean;
}

const KEY = 'yusuan.liveTidy';

/** Reads the switches; what was never set is: tidy while typing, don't start by itself. */
export async function readSwitches(context: Excel.RequestContext): Promise<Switches> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  const behaviour = await Office.addin.getStartupBehavior();
  return {
    liveTidy: setting.isNullObject || setting.value !== false,
    startWithWorkbook: behaviour === Office.StartupBehavior.load,
  };
}

/** Saves the switches. A write: only ever on a click. */
export async function saveSwitches(context: Excel.RequestContext, switches: Switches): Promise<void> {
  context.workbook.settings.add(KEY, switches.liveTidy);
  await context.sync();
  await Office.addin.setStartupBehavior(
    switches.startWithWorkbook ? Office.StartupBehavior.load : Office.StartupBehavior.none,
  );
}
