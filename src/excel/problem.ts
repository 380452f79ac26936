/** What can stand in the way when the add-in talks to Excel, as a value that the pane can explain. */
export type HostProblemKind =
  /** A cell is being edited: Excel takes no call until the user is done. */
  | 'edit-mode'
  /** A protected sheet was to be written. */
  | 'protected'
  /** A sheet or range is no longer there. */
  | 'missing'
  /** Request or answer beyond Excel's 5 MB. */
  | 'too-large'
  /** What was to be written was computed from contents that have changed since. */
  | 'stale'
  /** A sheet of that name is there already. */
  | 'exists'
  /** The host lacks a member that this needs. */
  | 'unsupported'
  /** All was done but some marks, which this Excel does not take. */
  | 'marks-refused'
  /** Excel did not give the workbook's file, or not all of it. */
  | 'no-file'
  /** The user stopped it. */
  | 'cancelled'
  | 'failed';

export interface HostProblem {
  readonly kind: HostProblemKind;
  /** Excel's own words, for the log and for kinds that have no sentence of ours. */
  readonly detail: string;
  /** The sheet or cell, where known. */
  readonly where?: string;
}

const KIND_OF_CODE: Readonly<Record<string, HostProblemKind>> = {
  InvalidOperationInCellEditMode: 'edit-mode',
  AccessDenied: 'protected',
  ItemNotFound: 'missing',
  InvalidReference: 'missing',
  ItemAlreadyExists: 'exists',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
};

/** Whether Excel refused because a cell is being edited. */
export function isEditMode(error: unknown): boolean {
  return KIND_OF_CODE[errorField(error, 'code') ?? ''] === 'edit-mode';
}

/** Whether an error is Excel's, and not a mistake of ours. */
export function isExcelError(error: unknown): boolean {
  return errorField(error, 'code') !== undefined;
}

/** Whether Excel or this office.js does not have a member. */
export function isUnsupported(error: unknown): boolean {
  return KIND_OF_CODE[errorField(error, 'code') ?? ''] === 'unsupported';
}

/** Whether Excel refused because the answer would be beyond its 5 MB. What the request had queued to be read is lost then. */
export function isTooLarge(error: unknown): boolean {
  return errorField(error, 'code') === 'ResponsePayloadSizeLimitExceeded';
}

/** Excel's error as a problem; an error that is not Excel's is a mistake of ours and is thrown on. */
export function problemOf(error: unknown): HostProblem {
  if (error instanceof StopError) return error.problem;
  const code = errorField(error, 'code');
  if (code === undefined) throw error;
  return { kind: KIND_OF_CODE[code] ?? 'failed', detail: `${code}: ${errorField(error, 'message') ?? ''}` };
}

/** Ends a run of ours with a problem that is already known. */
export class StopError extends Error {
  constructor(readonly problem: HostProblem) {
    super(problem.detail);
  }
}

function errorField(error: unknown, field: string): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}
