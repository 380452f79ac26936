import assert from 'node:assert/strict';
import { ESLint } from 'eslint';

/** The rules that the project's own configuration reports for a text, as if it stood in this file. */
async function broken(file: string, text: string): Promise<Set<string | null>> {
  const [result] = await new ESLint().lintText(text, { filePath: file });
  return new Set(result?.messages.map(({ ruleId }) => ruleId));
}

// A real file of the core gives the text its place: type-aware rules need one that the compiler knows.
const CORE_FILE = 'src/sheet/place.ts';

describe('the lint configuration', function () {
  // The first type-aware run starts the compiler on the whole project.
  this.timeout(60_000);

  it('reports what silences the compiler', async () => {
    const rules = await broken(
      CORE_FILE,
      'export function silent(given: any): string { return (given as { name?: string }).name!; }\n',
    );
    assert.ok(rules.has('@typescript-eslint/no-explicit-any'));
    assert.ok(rules.has('@typescript-eslint/consistent-type-assertions'));
    assert.ok(rules.has('@typescript-eslint/no-non-null-assertion'));
  });

  it('holds the import borders, and takes no comment that would switch them off', async () => {
    const text =
      "// eslint-disable-next-line\nimport { readFile } from 'node:fs/promises';\nexport const read = readFile;\n";
    assert.ok((await broken(CORE_FILE, text)).has('local/import-borders'));
  });

  it('keeps host, page and clock out of the core', async () => {
    const text = 'export const now = (): number => Date.now();\nexport const page = (): string => document.title;\n';
    assert.ok((await broken(CORE_FILE, text)).has('no-restricted-globals'));
  });

  it('reports a file of more than 300 lines', async () => {
    const text = Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};\n`).join('');
    assert.ok((await broken(CORE_FILE, text)).has('max-lines'));
  });

  it('reports all of Fabric imported at once', async () => {
    const text = "import { Fabric } from 'office-ui-fabric-react';\nexport const root = Fabric;\n";
    assert.ok((await broken('src/taskpane/app.tsx', text)).has('no-restricted-imports'));
  });
});
