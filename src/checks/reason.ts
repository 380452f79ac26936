import type { Message } from '../locales/message.js';
import { placeName } from '../sheet/place.js';
import { plain } from './row-name.js';
import type { Run } from './run.js';
import type { Blocker } from './tally.js';

/** Why a check could not be made, as a sentence that names the sheet and the cell. */
export function reasonOf(run: Run, blocker: Blocker): Message {
  switch (blocker.why) {
    case 'table-missing':
      return { id: 'checks.not-checked.table', values: { table: run.tableName(blocker.table) } };
    case 'column-missing':
      return { id: 'checks.not-checked.column', values: { sheet: blocker.sheet, column: blocker.words } };
    case 'line-missing':
      return { id: 'checks.not-checked.line', values: { sheet: blocker.sheet, line: plain(blocker.label) } };
    case 'total-missing':
      return { id: 'checks.not-checked.total', values: { sheet: blocker.sheet } };
    case 'unknown':
      return { id: 'checks.not-checked.unknown', values: { cell: placeName(blocker.at) } };
    case 'invalid':
      return { id: 'checks.not-checked.invalid', values: { cell: placeName(blocker.at), text: blocker.text } };
    case 'no-code':
      return { id: 'checks.not-checked.no-code', values: { cell: placeName(blocker.at) } };
    case 'no-project':
      return { id: 'checks.not-checked.no-project', values: { cell: placeName(blocker.at) } };
    case 'too-large':
      return { id: 'checks.not-checked.too-large', values: {} };
  }
}
