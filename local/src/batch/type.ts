import { ExcelError, accessDenied, invalidArgument, itemNotFound } from '../engine/excel-error.js';
import type { Rect } from '../engine/content.js';
import type { OpenNew, Profile } from '../engine/host.js';
import type { Parts } from '../engine/parts.js';
import type { User } from '../engine/user.js';

/** Cells of one sheet that an object stands for. */
export interface Areas {
  readonly sheet: string;
  readonly rects: readonly Rect[];
}

/** What every member of every type may reach. */
export interface Scope {
  readonly parts: Parts;
  readonly user: User;
  readonly profile: Profile;
  readonly references: References;
  readonly openNew?: OpenNew;
}

/** Objects that office.js asked to keep between batches. */
export interface References {
  keep(handle: Handle): string;
  find(id: string): Handle | undefined;
  remove(id: string): void;
  removeAll(): void;
  count(): number;
}

/** An object of a batch: something whose members can be read, written and called by name. */
export interface Handle {
  readonly typeName: string;
  readonly isNull: boolean;
  /** What office.js finds the object again by, inside its collection. */
  id(): string | number | undefined;
  /** The cells that it stands for, if it is a range. */
  areas(): Areas | undefined;
  /** The same kind of object over other cells; kept references follow rows and columns with it. */
  movedTo(areas: Areas): Handle | undefined;
  scalarNames(): readonly string[];
  hasObject(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): Promise<void>;
  object(name: string): Handle;
  call(name: string, args: Args): Promise<unknown>;
  /** The members of a collection; `undefined` for anything else. */
  items(): readonly Handle[] | undefined;
  item(args: Args): Handle;
}

export interface Scalar<S> {
  readonly get?: (self: S, scope: Scope) => unknown;
  readonly set?: (self: S, value: unknown, scope: Scope) => void | Promise<void>;
}

/** One type of the object model as a table of its members, named as they travel (first letter in capitals). */
export interface Type<S> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly objects?: Readonly<Record<string, (self: S, scope: Scope) => Handle>>;
  readonly methods?: Readonly<Record<string, (self: S, args: Args, scope: Scope) => unknown>>;
  readonly items?: (self: S, scope: Scope) => readonly Handle[];
  readonly item?: (self: S, args: Args, scope: Scope) => Handle;
  readonly id?: (self: S, scope: Scope) => string | number;
  readonly areas?: (self: S, scope: Scope) => Areas;
  readonly movedTo?: (areas: Areas, scope: Scope) => Handle;
}

/** Binds a type's table to one object. */
export function bind<S>(type: Type<S>, self: S, scope: Scope): Handle {
  return new Bound(type, self, scope);
}

class Bound<S> implements Handle {
  readonly isNull = false;

  constructor(
    private readonly type: Type<S>,
    private readonly self: S,
    private readonly scope: Scope,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  id(): string | number | undefined {
    return this.type.id?.(this.self, this.scope);
  }

  areas(): Areas | undefined {
    return this.type.areas?.(this.self, this.scope);
  }

  movedTo(areas: Areas): Handle | undefined {
    return this.type.movedTo?.(areas, this.scope);
  }

  scalarNames(): readonly string[] {
    return Object.entries(this.type.scalars ?? {}).flatMap(([name, scalar]) => (scalar.get ? [name] : []));
  }

  hasObject(name: string): boolean {
    return this.type.objects?.[name] !== undefined;
  }

  read(name: string): unknown {
    const get = this.type.scalars?.[name]?.get;
    if (!get) throw this.missing(name);
    return get(this.self, this.scope);
  }

  async write(name: string, value: unknown): Promise<void> {
    const set = this.type.scalars?.[name]?.set;
    if (!set) throw this.missing(name);
    await set(this.self, value, this.scope);
  }

  object(name: string): Handle {
    const make = this.type.objects?.[name];
    if (!make) throw this.missing(name);
    return make(this.self, this.scope);
  }

  async call(name: string, args: Args): Promise<unknown> {
    const method = this.type.methods?.[name];
    if (!method) throw this.missing(name);
    return await method(this.self, args, this.scope);
  }

  items(): readonly Handle[] | undefined {
    return this.type.items?.(this.self, this.scope);
  }

  item(args: Args): Handle {
    if (!this.type.item) throw this.missing('getItem');
    return this.type.item(this.self, args, this.scope);
  }

  private missing(name: string): ExcelError {
    const member = `${this.type.name}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
    return new ExcelError('ApiNotFound', `The API you are trying to use could not be found: ${member}.`);
  }
}

/** What `…OrNullObject` gives when there is nothing. Everything under it is null too; writing to it fails. */
export const NULL_HANDLE: Handle = {
  typeName: 'null',
  isNull: true,
  id: () => undefined,
  areas: () => undefined,
  movedTo: () => undefined,
  scalarNames: () => [],
  hasObject: () => true,
  read: () => null,
  write: () => Promise.reject(itemNotFound()),
  object: () => NULL_HANDLE,
  call: () => Promise.reject(itemNotFound()),
  items: () => undefined,
  item: () => NULL_HANDLE,
};

/** The arguments of a call: plain values, and objects of the same batch. */
export class Args {
  constructor(
    private readonly values: readonly unknown[],
    private readonly handles: readonly (Handle | undefined)[],
  ) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  given(index: number): boolean {
    return this.handles[index] !== undefined || (this.values[index] !== undefined && this.values[index] !== null);
  }

  handle(index: number): Handle | undefined {
    return this.handles[index];
  }

  text(index: number, name: string): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument(name);
    return value;
  }

  optionalText(index: number, name: string): string | undefined {
    return this.given(index) ? this.text(index, name) : undefined;
  }

  whole(index: number, name: string): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(name);
    return value;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }
}

/** Fails if a sheet is protected, as every write to it does in Excel. */
export function writable(scope: Scope, sheet: string): void {
  if (scope.parts.book.extras.sheet(sheet).protected) throw accessDenied();
}

export function textValue(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

export function numberValue(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(name);
  return value;
}

export function flagValue(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(name);
  return value;
}

/** One of a list of names. */
export function oneOf<T extends string>(value: unknown, names: readonly T[], name: string): T {
  const found = names.find((known) => known === value);
  if (found === undefined) throw invalidArgument(name);
  return found;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
