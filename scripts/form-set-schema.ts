/** `npm run form-set-schema`: the JSON schema of a form set, from the types in src/forms, for form sets that come as files. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The file that holds the schema. */
export const SCHEMA_FILE = `${ROOT}src/forms/file/form-set.schema.json`;

/** The schema as text, as the types say it now. */
export async function formSetSchema(): Promise<string> {
  const schema = createGenerator({
    path: `${ROOT}src/forms/form.ts`,
    tsconfig: `${ROOT}tsconfig.json`,
    type: 'FormSet',
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'extended',
  }).createSchema('FormSet');
  const options = await resolveConfig(SCHEMA_FILE);
  return format(JSON.stringify(schema), { ...options, filepath: SCHEMA_FILE });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(SCHEMA_FILE, await formSetSchema());
