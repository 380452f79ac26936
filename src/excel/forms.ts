/** Which form sets (报表制度) a workbook may follow, and which it does: built-in ones, and a bureau's own that are kept in the workbook. */
import type { FormSet } from '../forms/form.js';
import type { FormSets } from '../forms/form-sets.js';
import { type FormChoice, keptChoice, ownForms, withOwn } from '../forms/kept-forms.js';
import { KEPT, type Saved } from '../sheet/saved.js';

export interface Forms {
  readonly builtIn: FormSets;
  /** A bureau's own, kept in the workbook. They come before built-in ones of the same id. */
  readonly own: readonly FormSet[];
  /** What the user has said; absent: recognised by the tables, read from the tables. */
  readonly chosen: FormChoice;
  /** Others that fit the workbook as well as the one that was recognised. */
  readonly tied: readonly FormSet[];
}

export function knownForms({ builtIn, own }: Forms): FormSets {
  return withOwn(own, builtIn);
}

/** The form set that the user has chosen, where it is (still) known. */
export function chosenForm(forms: Forms): FormSet | undefined {
  return knownForms(forms).find(({ id }) => id === forms.chosen.id);
}

/** What the workbook keeps about form sets, and how many of a bureau's own could not be read. */
export async function readForms(
  saved: Saved,
  builtIn: FormSets,
): Promise<{ readonly forms: Forms; readonly unreadable: number }> {
  const { own, unreadable } = await ownForms(saved);
  return { forms: { builtIn, own, chosen: keptChoice(saved), tied: [] }, unreadable };
}

/** What of the session is needed to keep a choice. */
interface Keeper {
  readonly state: { readonly forms?: Forms };
  save(name: string, value: unknown): Promise<boolean>;
  use(said: { readonly forms: Forms }): void;
}

/** Keeps with the workbook which form set and fiscal year it is, as the user says; nothing said: recognised again. A write: on a click. */
export async function chooseForm(session: Keeper, chosen: FormChoice): Promise<void> {
  const { forms } = session.state;
  const nothing = chosen.id === undefined && chosen.year === undefined;
  if (forms && (await session.save(KEPT.form, nothing ? undefined : chosen)))
    session.use({ forms: { ...forms, chosen } });
}

/** Keeps a bureau's own form set in the workbook, in place of one of the same id. A write: on a click. */
export async function keepForm(session: Keeper, formSet: FormSet): Promise<void> {
  await keepOwn(session, (own) => [...own.filter(({ id }) => id !== formSet.id), formSet]);
}

/** Takes a bureau's own form set out of the workbook. A write: on a click. */
export async function dropForm(session: Keeper, id: string): Promise<void> {
  await keepOwn(session, (own) => own.filter((one) => one.id !== id));
}

async function keepOwn(session: Keeper, change: (own: readonly FormSet[]) => readonly FormSet[]): Promise<void> {
  const { forms } = session.state;
  if (!forms) return;
  const own = change(forms.own);
  if (await session.save(KEPT.formSets, own.length === 0 ? undefined : own)) session.use({ forms: { ...forms, own } });
}
