import type { Saved } from '../sheet/saved.js';

/** What the user can switch, saved with the workbook on a click. */
export interface Switches {
  /** Codes are put in form and named while typing. */
  readonly liveTidy: boolean;
  /** The add-in starts with this workbook, pane closed or not. */
  readonly startWithWorkbook: boolean;
}

/** The switches of a workbook; what was never set is: tidy while typing, don't start by itself. */
export async function readSwitches(saved: Saved): Promise<Switches> {
  const behaviour = await Office.addin.getStartupBehavior();
  return { liveTidy: saved['liveTidy'] !== false, startWithWorkbook: behaviour === Office.StartupBehavior.load };
}

/** Saves with the workbook whether the add-in starts with it. A write: only ever on a click. */
export async function saveStartup({ startWithWorkbook }: Switches): Promise<true> {
  await Office.addin.setStartupBehavior(startWithWorkbook ? Office.StartupBehavior.load : Office.StartupBehavior.none);
  return true;
}
