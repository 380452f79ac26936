// @ts-check
import path from 'node:path';
import { ENTRIES, ROOMS } from './rooms.js';

/**
 * The room of a file by its path from the root with slashes (`src/book/budget.ts` → `book`, `local/src/…` → `local`);
 * nothing for a file outside of all rooms.
 * @param {string} file
 */
export function roomOf(file) {
  const [first, second] = file.split('/');
  if (first === 'local') return 'local';
  return first === 'src' ? second : undefined;
}

/**
 * Why a file may not import something, or nothing if it may.
 * @param {string} file the importing file, from the root with slashes
 * @param {string} source what stands in the import
 * @returns {string | undefined}
 */
export function forbidden(file, source) {
  const from = roomOf(file);
  if (from === undefined || from === 'assets') return undefined;
  const room = ROOMS[from];
  if (room === undefined) return `${from} is not a room of lint/rooms.js`;
  if (!source.startsWith('.')) return forbiddenPackage(from, room.packages, source);
  const target = path.posix.join(path.posix.dirname(file), source);
  const to = roomOf(target);
  if (to === from) return undefined;
  if (to === undefined) return from === 'local' ? undefined : `${from} may not reach ${target}, outside of src/`;
  const allowed = [...room.rooms, ...(ENTRIES[file] ?? [])];
  return allowed.includes(to)
    ? undefined
    : `${from} may not import ${to}: only ${allowed.join(', ') || 'nothing of the project'}`;
}

/**
 * @param {string} from
 * @param {readonly string[]} packages
 * @param {string} source
 */
function forbiddenPackage(from, packages, source) {
  const name = source.startsWith('node:') ? 'node:*' : source.split('/', source.startsWith('@') ? 2 : 1).join('/');
  if (packages.includes(name) || packages.includes('*')) return undefined;
  return `${from} may not import the package ${source}: only ${packages.join(', ') || 'none'}`;
}

/**
 * The rule: every import, export-from and `import()` against the table.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importBorders = {
  meta: { type: 'problem', schema: [], messages: { border: '{{reason}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    /** @param {import('estree').Node | null | undefined} source */
    const look = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = forbidden(file, source.value);
      if (reason !== undefined) context.report({ node: source, messageId: 'border', data: { reason } });
    };
    return {
      ImportDeclaration: ({ source }) => {
        look(source);
      },
      ExportNamedDeclaration: ({ source }) => {
        look(source);
      },
      ExportAllDeclaration: ({ source }) => {
        look(source);
      },
      ImportExpression: ({ source }) => {
        look(source);
      },
      // `import('…')` as a type
      TSImportType: (/** @type {{ source?: import('estree').Node }} */ node) => {
        look(node.source);
      },
    };
  },
};
