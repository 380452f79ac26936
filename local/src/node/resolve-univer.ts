import { register } from 'node:module';

/**
 * Univer's ES modules import `opentype.js` by name, and that package has its ES module under another path than the one that
 * Node takes for an `import`. Call this before Univer is imported for the first time.
 */
export function resolveUniver(): void {
  const hook = `export async function resolve(specifier, context, next) {
  return next(specifier === 'opentype.js' ? 'opentype.js/dist/opentype.mjs' : specifier, context);
}`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
