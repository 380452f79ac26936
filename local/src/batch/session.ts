import { ExcelError } from '../engine/excel-error.js';
import type { BatchAnswer, Exchange, OpenNew, Profile } from '../engine/host.js';
import type { Parts } from '../engine/parts.js';
import type { TrafficLog } from '../engine/traffic.js';
import { byteLength } from '../engine/traffic.js';
import type { User } from '../engine/user.js';
import { Batch } from './batch.js';
import { KeptReferences } from './references.js';
import { readRequest, type Request } from './request.js';
import type { Scope } from './type.js';

/** Request flags of office.js. */
const WRITES = 1;
const UNDOABLE = 16;

/** What a request and an answer may weigh. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

type Failure = NonNullable<BatchAnswer['Error']>;

/** Runs the batches of one add-in, one after another. */
export function createSession(
  parts: Parts,
  profile: Profile,
  user: User,
  traffic: TrafficLog,
  openNew?: OpenNew,
): (exchange: Exchange) => Promise<BatchAnswer> {
  const references = new KeptReferences(parts.changes);
  const scope: Scope = { parts, profile, user, references, ...(openNew ? { openNew } : {}) };
  return async (exchange) => {
    const requestBytes = byteLength(JSON.stringify(exchange.batch));
    const request = readRequest(exchange.batch);
    const writes = (exchange.flags & WRITES) !== 0;
    let answer = await run(scope, request, exchange.flags, requestBytes);
    let answerBytes = byteLength(JSON.stringify(answer));
    if (answerBytes > PAYLOAD_LIMIT) {
      const message = 'The response payload size has exceeded the limit. Please refer to the documentation.';
      answer = failure(new ExcelError('ResponsePayloadSizeLimitExceeded', message), 0, '');
      answerBytes = byteLength(JSON.stringify(answer));
    }
    traffic.add({ flags: exchange.flags, writes, requestBytes, answerBytes, internal: isInternal(request) });
    return answer;
  };
}

async function run(scope: Scope, request: Request, flags: number, bytes: number): Promise<BatchAnswer> {
  if (isInternal(request)) return await runActions(scope, request);
  if (scope.user.editing) {
    const message =
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';
    return failure(new ExcelError('InvalidOperationInCellEditMode', message), 0, '');
  }
  if (bytes > PAYLOAD_LIMIT) {
    const message = 'The request payload size has exceeded the limit. Please refer to the documentation.';
    return failure(new ExcelError('RequestPayloadSizeLimitExceeded', message), 0, '');
  }
  const undoable = (flags & UNDOABLE) !== 0;
  if ((flags & WRITES) === 0) return await runActions(scope, request);
  if (undoable) return await scope.parts.book.step(() => runActions(scope, request));
  const answer = await runActions(scope, request);
  scope.parts.book.undoRedo.clearUndoRedo(scope.parts.book.unitId);
  return answer;
}

/** Acts in order; at an error what was done stays done and the rest is left, as in Excel. */
async function runActions(scope: Scope, request: Request): Promise<BatchAnswer> {
  const batch = new Batch(scope, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      const value = await batch.act(action);
      if (value !== undefined) results.push({ ActionId: action.id, Value: value });
    } catch (error) {
      return { Results: results, ...failure(asExcelError(error), index, batch.location(action)) };
    }
  }
  return { Results: results };
}

/** What goes wrong inside Univer reaches the add-in as Excel's general exception, with its own words. */
function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError('GeneralException', error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function failure(error: ExcelError, index: number, location: string): { Error: Failure } {
  return {
    Error: {
      Code: error.code,
      Message: error.message,
      ActionIndex: index,
      Location: location,
      HttpStatusCode: error.code === 'ApiNotFound' || error.code === 'ItemNotFound' ? 404 : 400,
    },
  };
}

/** Batches that office.js sends on its own account: telemetry, and references that it gives back. */
function isInternal(request: Request): boolean {
  const own = request.actions.filter((action) => {
    const path = request.paths.get(action.path);
    return action.type !== 5 && !(action.type === 1 && path?.type === 1);
  });
  return (
    own.length > 0 &&
    own.every((action) => {
      const path = request.paths.get(action.path);
      return action.name.startsWith('_Remove') || (path?.type === 2 && path.name.startsWith('Microsoft.'));
    })
  );
}
