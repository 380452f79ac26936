import { ExcelError, itemNotFound } from '../engine/excel-error.js';
import { internalService } from './internal.js';
import { query } from './query.js';
import type { Action, Path, Request } from './request.js';
import { workbookHandle } from './types/workbook.js';
import type { Handle, Scope } from './type.js';
import { Args, isRecord, NULL_HANDLE } from './type.js';

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, item: 5, reference: 6, nothing: 7 } as const;

/** One batch at work: each object path is walked once, when it is first needed. */
export class Batch {
  private readonly objects = new Map<number, Promise<Handle>>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly scope: Scope,
    private readonly request: Request,
  ) {}

  async act(action: Action): Promise<unknown> {
    if (action.type === ACTION.trace) return null;
    const handle = await this.object(action.path);
    switch (action.type) {
      case ACTION.instantiate:
        return this.instantiated(action.path, handle);
      case ACTION.query:
        await this.fresh();
        return await query(handle, action);
      case ACTION.method:
        return await this.call(action, handle);
      case ACTION.set:
        if (handle.isNull) throw itemNotFound();
        await handle.write(capital(action.name), action.args[0]);
        this.scope.parts.changes.cut();
        return null;
      case ACTION.update:
        await this.update(handle, action.state);
        return null;
      default:
        throw new ExcelError('ApiNotFound', `The local workbook does not know actions of type ${String(action.type)}.`);
    }
  }

  /** Where an error happened, as Excel words it: `Range.values`, `WorksheetCollection.getItem`. */
  location(action: Action): string {
    const path = this.request.paths.get(action.path);
    const name = action.name || path?.name || (path?.type === PATH.item ? 'getItem' : '');
    return name === '' ? '' : `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  }

  private async call(action: Action, handle: Handle): Promise<unknown> {
    if (action.name === '_KeepReference') {
      if (!handle.isNull) this.kept.set(action.path, this.scope.references.keep(handle));
      return null;
    }
    await this.fresh();
    const result = await handle.call(capital(action.name), await this.args(action.args, action.argPaths));
    this.scope.parts.changes.cut();
    return result === undefined || isHandle(result) ? null : result;
  }

  private async update(handle: Handle, state: Readonly<Record<string, unknown>>): Promise<void> {
    if (handle.isNull) throw itemNotFound();
    for (const [name, value] of Object.entries(state)) {
      const member = capital(name);
      if (handle.hasObject(member) && isRecord(value)) await this.update(handle.object(member), value);
      else await handle.write(member, value);
      this.scope.parts.changes.cut();
    }
  }

  private instantiated(path: number, handle: Handle): unknown {
    if (handle.isNull) return null;
    const reference = this.kept.get(path);
    return {
      ...identity(handle),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  /** Reading sees what was written before it in the same batch, calculated. */
  private async fresh(): Promise<void> {
    const { parts } = this.scope;
    if (parts.calculation.dirty && parts.book.extras.book.calculation !== 'Manual') await parts.calculate();
  }

  private object(id: number): Promise<Handle> {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.request.paths.get(id);
    if (!path)
      return Promise.reject(
        new ExcelError('InvalidReference', 'This reference is not valid for the current operation.'),
      );
    const made = this.make(path);
    this.objects.set(id, made);
    return made;
  }

  private async make(path: Path): Promise<Handle> {
    switch (path.type) {
      case PATH.root:
        return workbookHandle(this.scope);
      case PATH.service:
        return internalService(path.name, this.scope);
      case PATH.nothing:
        return NULL_HANDLE;
      case PATH.reference: {
        const kept = this.scope.references.find(path.name);
        if (!kept) throw itemNotFound();
        return kept;
      }
      default:
        return await this.child(path);
    }
  }

  private async child(path: Path): Promise<Handle> {
    const parent = path.parent === undefined ? workbookHandle(this.scope) : await this.object(path.parent);
    if (parent.isNull) return NULL_HANDLE;
    if (path.type === PATH.property) return parent.object(capital(path.name));
    const args = await this.args(path.args, path.argPaths);
    if (path.type === PATH.item) return parent.item(args);
    await this.fresh();
    const result = await parent.call(capital(path.name), args);
    this.scope.parts.changes.cut();
    if (isHandle(result)) return result;
    throw new ExcelError('ApiNotFound', `${parent.typeName}.${path.name} gives no object in the local workbook.`);
  }

  private async args(values: readonly unknown[], paths: readonly unknown[]): Promise<Args> {
    const handles: (Handle | undefined)[] = [];
    for (const [index] of values.entries()) {
      const id = paths[index];
      handles.push(typeof id === 'number' && id !== 0 ? await this.object(id) : undefined);
    }
    return new Args(values, handles);
  }
}

/** What an object is found again by: `Id` where the type has one, else Excel's private `_Id`. */
export function identity(handle: Handle): Record<string, unknown> {
  const id = handle.id();
  if (id === undefined) return {};
  return handle.scalarNames().includes('Id') ? { Id: id } : { _Id: id };
}

export function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function isHandle(value: unknown): value is Handle {
  return isRecord(value) && 'typeName' in value && 'isNull' in value;
}
