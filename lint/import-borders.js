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
 * @param {boolean} [later] whether it is loaded by `import()`, or for its types alone
 * @returns {string | undefined}
 */
export function forbidden(file, source, later = false) {
  const from = roomOf(file);
  if (from === undefined || from === 'assets') return undefined;
  const room = ROOMS[from];
  if (room === undefined) return `${from} is not a room of lint/rooms.js`;
  if (!source.startsWith('.')) return forbiddenPackage(from, room.packages, source);
  const target = path.posix.join(path.posix.dirname(file), source);
  const to = roomOf(target);
  if (to === from) return undefined;
  if (to === undefined) return from === 'local' ? undefined : `${from} may not reach ${target}, outside of src/`;
  const allowed = [...room.rooms, ...(later ? (room.later ?? []) : []), ...(ENTRIES[file] ?? [])];
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
    /**
     * @param {import('estree').Node | null | undefined} source
     * @param {boolean} [later]
     */
    const look = (source, later = false) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = forbidden(file, source.value, later);
      if (reason !== undefined) context.report({ node: source, messageId: 'border', data: { reason } });
    };
    return {
      ImportDeclaration: (/** @type {import('estree').ImportDeclaration & { importKind?: string }} */ node) => {
        look(node.source, node.importKind === 'type');
      },
      ExportNamedDeclaration: ({ source }) => {
        look(source);
      },
      ExportAllDeclaration: ({ source }) => {
        look(source);
      },
      ImportExpression: ({ source }) => {
        look(source, true);
      },
      // `import('…')` as a type
      TSImportType: (/** @type {{ source?: import('estree').Node }} */ node) => {
        look(node.source, true);
      },
    };
  },
};
