/** The classification codes of the open workbook: the built-in ones, and the official lists and codes of one's own that it keeps. */
import { type Catalogue, catalogueWith } from '../codes/catalogue/catalogue.js';
import type { Overlays } from '../codes/catalogue/overlays.js';
import { readSavedCodes, savedCodes } from '../codes/lists/saved-codes.js';
import { KEPT, type Saved } from '../sheet/saved.js';

/** What the workbook keeps of codes, and how many lists and codes could not be read. */
export function readCodes(saved: Saved): { readonly catalogue: Catalogue; readonly unreadable: number } {
  const { overlays, unreadable } = readSavedCodes(saved[KEPT.codes]);
  return { catalogue: catalogueWith(overlays), unreadable };
}

/** What of the session is needed. */
interface Keeper {
  readonly state: { readonly catalogue: Catalogue };
  save(name: string, value: unknown): Promise<boolean>;
  use(said: { readonly catalogue: Catalogue }): void;
}

/**
 * Keeps other lists and codes with the workbook, and reads its sheets by them. A write: on a click.
 * @returns whether they are kept; if not, a notice says why
 */
export async function keepCodes(session: Keeper, change: (overlays: Overlays) => Overlays): Promise<boolean> {
  const overlays = change(session.state.catalogue.overlays);
  if (!(await session.save(KEPT.codes, savedCodes(overlays)))) return false;
  session.use({ catalogue: catalogueWith(overlays) });
  return true;
}
