import type { Classification } from '../code.js';
import { classesByName, classOfName } from './class-named.js';
import { type CatalogueEntry, entriesByCode } from './entries.js';
import { Listed } from './listed.js';
import { holds, type LookUp, lookUpIn, otherNames } from './look-up.js';
import { NO_OVERLAYS, type Overlays } from './overlays.js';

/**
 * The classification catalogue as one workbook sees it: the built-in one, above it the codes that were added locally, above these the official
 * lists, each for its own year. Never changes; another list makes another catalogue.
 */
export class Catalogue {
  readonly #listed: readonly Listed[];
  readonly #local: Readonly<Record<Classification, ReadonlyMap<string, CatalogueEntry>>>;
  /** What was found, by fiscal year and code. */
  readonly #known: Readonly<Record<Classification, Map<number, Map<string, LookUp>>>> = {
    functional: new Map<number, Map<string, LookUp>>(),
    economic: new Map<number, Map<string, LookUp>>(),
    government: new Map<number, Map<string, LookUp>>(),
  };
  readonly #codes = new Map<Classification, readonly string[]>();
  #classNames: ReadonlyMap<string, readonly CatalogueEntry[]> | undefined;

  constructor(readonly overlays: Overlays = NO_OVERLAYS) {
    this.#listed = overlays.lists.map((list) => {
      const entries = entriesByCode(list.scheme);
      const classes = [...entries].filter(([code, own]) => code.length === 3 && own.some((one) => holds(one, list.year)));
      return new Listed(list, { budgetOf: (code) => entries.get(code)?.[0]?.budget, classes: classes.length });
    });
    this.#local = { functional: this.#localOf('functional'), economic: this.#localOf('economic'), government: this.#localOf('government') };
  }

  /**
   * What is known of a canonical code (`2010301`, `30101`) in a fiscal year. An official list of the year is believed before everything else, also
   * in what it does not have.
   */
  lookUp(code: string, scheme: Classification, year: number): LookUp {
    let codes = this.#known[scheme].get(year);
    if (!codes) this.#known[scheme].set(year, (codes = new Map<string, LookUp>()));
    const known = codes.get(code);
    if (known) return known;
    const found = this.#find(code, scheme, year);
    // Unknown codes are endless; the catalogue is not.
    if (found.status !== 'unknown') codes.set(code, found);
    return found;
  }

  /** The code's name in a fiscal year; `undefined` where the catalogue has none that holds. */
  nameOf(code: string, scheme: Classification, year: number): string | undefined {
    const found = this.lookUp(code, scheme, year);
    return found.status === 'valid' ? found.entry.name : undefined;
  }

  /**
   * The functional class (类) of this name: `社会保障和就业支出` → `208`. A name of another year is taken where no class of the year has it,
   * since old tables are copied; the latest class that had it then.
   * @param year fiscal year; `undefined` where nothing says it
   */
  classNamed(name: string, year: number | undefined): string | undefined {
    this.#classNames ??= classesByName(this.#allClasses());
    return classOfName(this.#classNames, name, year);
  }

  /** Every code of a classification that is known for any year, without repetition, in code order. */
  codes(scheme: Classification): readonly string[] {
    const known = this.#codes.get(scheme);
    if (known) return known;
    const codes = new Set([...entriesByCode(scheme).keys(), ...this.#local[scheme].keys()]);
    for (const { list, names } of this.#listed)
      if (list.scheme === scheme) for (const code of names.keys()) codes.add(code);
    const sorted = [...codes].sort();
    this.#codes.set(scheme, sorted);
    return sorted;
  }

  #find(code: string, scheme: Classification, year: number): LookUp {
    const entries = entriesByCode(scheme).get(code) ?? [];
    const builtIn = lookUpIn(entries, year);
    const listed = this.#listed.find(({ list }) => list.scheme === scheme && list.year === year);
    const name = listed?.names.get(code);
    if (name !== undefined) return certain(code, name, year, entries, 'official');
    const local = this.#local[scheme].get(code);
    if (local && holds(local, year)) return { status: 'valid', entry: local, otherNames: otherNames(entries, local.name), firm: true };
    if (builtIn.status === 'ended' || !listed) return builtIn;
    const entry = builtIn.status === 'unknown' ? undefined : builtIn.entry;
    return listed.covers(code, entry) ? { status: 'unknown', unlistedIn: listed.list.source } : builtIn;
  }

  #localOf(scheme: Classification): ReadonlyMap<string, CatalogueEntry> {
    return new Map(
      this.overlays.local
        .filter((one) => one.scheme === scheme)
        .map(({ code, name, from }) => [code, entryOf(code, name, entriesByCode(scheme).get(code)?.[0], 'local', { from })]),
    );
  }

  /** Classes of the lists and of local codes after the built-in ones: the latest is taken. */
  *#allClasses(): Iterable<CatalogueEntry> {
    for (const entries of entriesByCode('functional').values()) yield* entries;
    yield* this.#local.functional.values();
    for (const { list } of this.#listed) {
      if (list.scheme !== 'functional') continue;
      for (const [code, name] of list.entries) {
        yield entryOf(code, name, entriesByCode('functional').get(code)?.[0], 'official', { from: list.year, until: list.year });
      }
    }
  }
}

/** The built-in catalogue alone. */
export const BUILT_IN = new Catalogue();

/** The built-in catalogue below lists and codes of one's own. */
export function catalogueWith(overlays: Overlays): Catalogue {
  return overlays.lists.length === 0 && overlays.local.length === 0 ? BUILT_IN : new Catalogue(overlays);
}

/** A code of an official list: certain for its year; years and successors as the built-in catalogue has them. */
function certain(
  code: string,
  name: string,
  year: number,
  entries: readonly CatalogueEntry[],
  origin: 'official',
): LookUp {
  const current = entries.find((entry) => holds(entry, year));
  const years = current
    ? { ...(current.from === undefined ? {} : { from: current.from }), ...(current.until === undefined ? {} : { until: current.until }) }
    : { from: year };
  return {
    status: 'valid',
    entry: entryOf(code, name, current ?? entries.at(-1), origin, years),
    otherNames: otherNames(entries, name),
    firm: true,
  };
}

function entryOf(
  code: string,
  name: string,
  like: CatalogueEntry | undefined,
  origin: 'official' | 'local',
  years: { readonly from?: number; readonly until?: number },
): CatalogueEntry {
  return {
    code,
    name,
    confidence: 'high',
    yearsUncertain: false,
    replacedBy: [],
    aliases: like?.aliases ?? [],
    attested: [],
    departmentCodes: like?.departmentCodes ?? [],
    origin,
    ...years,
    ...(like?.budget === undefined ? {} : { budget: like.budget }),
  };
}
