// @ts-check
/**
 * The rooms of the project and what each may import: the one table that the lint rule `local/import-borders` holds.
 * A room is a folder of src/, or `local`. What a file imports from its own room is its own affair.
 *
 * @typedef {object} Room
 * @property {readonly string[]} rooms the rooms that it may import
 * @property {readonly string[]} [later] the rooms that it may load by `import()` only, and name the types of: not part of what opens first
 * @property {readonly string[]} packages the packages that it may import; `node:*` stands for all of Node, `*` for any package
 */

const GROUND = ['amount', 'codes', 'sheet'];
const FORMS = [...GROUND, 'locales'];
const BOOK = [...FORMS, 'forms'];
/** checks and changes stand side by side: a mend is a change that a finding offers. A report tells outcomes, also as a new sheet. */
const ENGINE = [...BOOK, 'book'];
const CORE = [...ENGINE, 'checks', 'changes', 'reports'];

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  amount: { rooms: [], packages: [] },
  codes: { rooms: [], packages: [] },
  sheet: { rooms: [], packages: [] },
  locales: { rooms: [], packages: [] },
  forms: { rooms: FORMS, packages: ['@cfworker/json-schema'] },
  book: { rooms: BOOK, packages: [] },
  checks: { rooms: ENGINE, packages: [] },
  changes: { rooms: [...ENGINE, 'checks'], packages: [] },
  reports: { rooms: [...ENGINE, 'checks', 'changes'], packages: [] },
  excel: { rooms: CORE, packages: [] },
  xlsx: { rooms: CORE, packages: ['hucre', '@cj-tech-master/excelts', 'fflate', 'node:*'] },
  taskpane: {
    rooms: [...CORE, 'excel'],
    later: ['xlsx'],
    packages: ['react', 'react-dom', 'office-ui-fabric-react'],
  },
  commands: { rooms: [...CORE, 'excel'], packages: [] },
  cli: { rooms: [...CORE, 'xlsx'], packages: ['commander', 'node:*'] },
  local: { rooms: ['sheet', 'xlsx'], packages: ['*'] },
};

/** Files that tie rooms together and may therefore import more than their room: the page's entry starts the commands too. */
export const ENTRIES = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  'src/taskpane/taskpane.tsx': ['commands'],
});

/** The rooms without Office, DOM, file system or clock. */
export const CORE_ROOMS = CORE;
