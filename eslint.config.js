// @ts-check
import { defineConfig } from 'eslint/config';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import { importBorders } from './lint/import-borders.js';
import { CORE_ROOMS } from './lint/rooms.js';

const CORE_FILES = CORE_ROOMS.map((room) => `src/${room}/**/*.ts`);

/** What the core must not know: the host, the page, the machine, the clock. */
const OUTSIDE = [
  ...['Office', 'Excel', 'OfficeExtension', 'OSF'],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch'],
  ...['process', 'Buffer', 'console'],
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask'],
];

export default defineConfig(
  { ignores: ['**/node_modules/', 'build/', 'dist/', 'dist.partial-*/', '**/.cache/'] },
  // No rule is switched off by a comment.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '*.js', 'lint/*.js'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { local: { rules: { 'import-borders': importBorders } } },
    rules: {
      'local/import-borders': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^office-ui-fabric-react(?!/lib/)',
              message: 'Import from office-ui-fabric-react/lib/…, one by one: the whole of it is large.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'local/src/**/*.{ts,tsx}'],
    ignores: ['src/codes/catalogue/{functional,economic,government}.ts'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    // JSDoc types these; there is no place for an annotation.
    files: ['**/*.js'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Univer states some of its enums as numbers.
    files: ['local/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: CORE_FILES,
    rules: {
      'no-restricted-globals': [
        'error',
        ...OUTSIDE.map((name) => ({ name, message: 'The core has no Office, no DOM, no file system, no clock.' })),
      ],
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/commands/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      // Not load-object-before-read and no-empty-load: they take `range.worksheet.load('id')` and `load(names)` for mistakes.
    },
  },
  {
    // A large sheet comes in blocks, one a round trip: a request holds 5 MB at most.
    files: ['src/excel/read-cells.ts'],
    rules: { 'office-addins/no-context-sync-in-loop': 'off' },
  },
);
