import { isRecord } from './type.js';

/** A batch as it arrives, its parts read into plain data. */
export interface Request {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, Path>;
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: readonly unknown[];
  readonly argPaths: readonly unknown[];
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
  readonly state: Readonly<Record<string, unknown>>;
}

export interface Path {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number | undefined;
  readonly args: readonly unknown[];
  readonly argPaths: readonly unknown[];
}

export function readRequest(batch: unknown): Request {
  const body = isRecord(batch) ? batch : {};
  const paths = new Map<number, Path>();
  for (const path of Object.values(isRecord(body['ObjectPaths']) ? body['ObjectPaths'] : {})) {
    if (isRecord(path)) {
      const read = readPath(path);
      paths.set(read.id, read);
    }
  }
  return { paths, actions: list(body['Actions']).filter(isRecord).map(readAction) };
}

function readPath(path: Record<string, unknown>): Path {
  return {
    id: Number(path['Id']),
    type: Number(path['ObjectPathType']),
    name: text(path['Name']),
    parent: typeof path['ParentObjectPathId'] === 'number' ? path['ParentObjectPathId'] : undefined,
    ...readArguments(path['ArgumentInfo']),
  };
}

function readAction(action: Record<string, unknown>): Action {
  const query = isRecord(action['QueryInfo']) ? action['QueryInfo'] : {};
  return {
    id: Number(action['Id']),
    type: Number(action['ActionType']),
    name: text(action['Name']),
    path: Number(action['ObjectPathId']),
    ...readArguments(action['ArgumentInfo']),
    select: list(query['Select']).map(text),
    expand: list(query['Expand']).map(text),
    top: typeof query['Top'] === 'number' ? query['Top'] : undefined,
    skip: typeof query['Skip'] === 'number' ? query['Skip'] : 0,
    state: isRecord(action['ObjectState']) ? action['ObjectState'] : {},
  };
}

function readArguments(info: unknown): { args: readonly unknown[]; argPaths: readonly unknown[] } {
  const record = isRecord(info) ? info : {};
  return { args: list(record['Arguments']), argPaths: list(record['ReferencedObjectPathIds']) };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
