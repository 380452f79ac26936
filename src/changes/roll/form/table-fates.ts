/** What becomes of each table of a workbook where the new year follows another form set. */
import type { Budget, FoundTable } from '../../../book/budget.js';
import { plain } from '../../../book/plain.js';
import type { FormSet, TableForm, TableId } from '../../../forms/form.js';
import { spokenTexts } from '../../../forms/printed.js';
import { isSameFamily } from '../new-form.js';
import { isSameStructure } from './same-structure.js';

/** A table of the workbook and its declaration in the new form set. */
export interface TableMove {
  readonly table: FoundTable;
  readonly to: TableForm;
}

export interface TableFates {
  /** They stay on their sheets; only words change. */
  readonly kept: readonly TableMove[];
  /** Made anew in the new form, and their contents moved into it. */
  readonly anew: readonly TableMove[];
  /** The new form set does not have them. */
  readonly gone: readonly FoundTable[];
  /** The workbook did not have them, nor the old form set. */
  readonly added: readonly TableForm[];
  /** Sheets that are none of the new year's, since a table on them is made anew or gone: they are never written to. */
  readonly left: ReadonlySet<string>;
}

/** The sheets that a table stands on. */
export function sheetsOfTable({ sheet, goesOn = [] }: FoundTable): readonly string[] {
  return [sheet.name, ...goesOn.map((part) => part.sheet.name)];
}

/**
 * A table is made anew where its columns, lines or unit of account changed, and where it shares its sheet with one that is made anew or gone: a sheet
 * stays as a whole or not at all.
 */
export function tableFates({ form, tables }: Budget, target: FormSet): TableFates {
  const next = successors(form, target);
  const left = new Set<string>();
  const moves: TableMove[] = [];
  const gone: FoundTable[] = [];
  for (const table of tables) {
    const to = next.get(table.form.id);
    if (to === undefined) gone.push(table);
    else moves.push({ table, to });
    if (to === undefined || !isSame(table.form, form, to, target)) {
      for (const name of sheetsOfTable(table)) left.add(name);
    }
  }
  // A table over several sheets draws in what stands beside its other parts.
  const isLeft = ({ table }: TableMove): boolean => sheetsOfTable(table).some((name) => left.has(name));
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const { table } of moves.filter(isLeft)) for (const name of sheetsOfTable(table)) left.add(name);
  }
  const known = new Set([...next.values()].map(({ id }) => id));
  return {
    kept: moves.filter((move) => !isLeft(move)),
    anew: moves.filter(isLeft),
    gone,
    added: target.tables.filter(({ id }) => !known.has(id)),
    left,
  };
}

function isSame(one: TableForm, from: FormSet, other: TableForm, to: FormSet): boolean {
  return (one.unit ?? from.unit) === (other.unit ?? to.unit) && isSameStructure(one, other);
}

/**
 * The new form set's table for each of the old one's: the one of its id, where both are of one region or share half of their columns, else the one that
 * a sheet of the old table would be recognised as, by title or sheet's name.
 */
export function successors(from: FormSet, to: FormSet): ReadonlyMap<TableId, TableForm> {
  const found = new Map<TableId, TableForm>();
  const taken = new Set<TableForm>();
  const take = (old: TableForm, next: TableForm | undefined): void => {
    if (next === undefined || found.has(old.id)) return;
    found.set(old.id, next);
    taken.add(next);
  };
  const sameRegion = isSameFamily(from, to);
  for (const old of from.tables) {
    const next = to.tables.find(({ id }) => id === old.id);
    if (next && (sameRegion || resembles(old, next))) take(old, next);
  }
  for (const old of from.tables) {
    const own = names(old, from);
    const free = found.has(old.id) ? [] : to.tables.filter((one) => !taken.has(one));
    const named = free.find((one) => {
      const theirs = names(one, to);
      return own.some((name) => theirs.includes(name));
    });
    take(old, named);
  }
  return found;
}

function names({ title, titleAliases, sheetName }: TableForm, formSet: FormSet): readonly string[] {
  return [title, ...titleAliases, sheetName].flatMap((text) => spokenTexts(text, formSet)).map(plain);
}

function resembles(one: TableForm, other: TableForm): boolean {
  const [own, theirs] = [partsOf(one), partsOf(other)];
  const shared = own.filter((part) => theirs.includes(part)).length;
  return one.layout.kind === other.layout.kind && shared * 2 >= Math.min(own.length, theirs.length);
}

function partsOf({ layout }: TableForm): readonly string[] {
  const parts: readonly { readonly id: string; readonly kind: string }[] =
    layout.kind === 'grid' ? layout.columns : layout.fields;
  return parts.map(({ id, kind }) => `${kind} ${id}`);
}
