import { ExcelError, invalidArgument } from '../../engine/excel-error.js';
import type { Handle, Scope, Type } from '../type.js';
import { bind } from '../type.js';

/** A workbook that was made and is not open yet. */
interface Created {
  readonly id: string;
  readonly file: Uint8Array | undefined;
}

const CREATED: Type<Created> = {
  name: 'WorkbookCreated',
  id: ({ id }) => id,
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    Open: async ({ file }, _args, { openNew }) => {
      if (!openNew) {
        const message = 'The API you are trying to use could not be found: WorkbookCreated.open.';
        throw new ExcelError('ApiNotFound', message);
      }
      await openNew(file);
    },
  },
};

let made = 0;

/** @param base64 an .xlsx file; missing: an empty workbook */
export function createdHandle(base64: string | undefined, scope: Scope): Handle {
  made += 1;
  return bind(CREATED, { id: String(made), file: base64 === undefined ? undefined : bytesOf(base64) }, scope);
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument('base64File');
  }
}
