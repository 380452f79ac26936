/** `npm run schemas`: the JSON schemas of what comes and goes as JSON, from the types that say it. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A schema's file, and the type that it describes. */
export interface Schema {
  readonly file: string;
  readonly source: string;
  readonly type: string;
  /** A program that knows an earlier version may meet more than it knows. */
  readonly mayGrow: boolean;
}

/** A form set's file (`--form FILE`), and a line of `yusuan check --format json`. */
export const SCHEMAS: readonly Schema[] = [
  { file: 'src/forms/file/form-set.schema.json', source: 'src/forms/form.ts', type: 'FormSet', mayGrow: false },
  { file: 'docs/check-result.schema.json', source: 'src/cli/check-file.ts', type: 'FileResult', mayGrow: true },
];

/** The schema as text, as the types say it now. */
export async function schemaText({ file, source, type, mayGrow }: Schema): Promise<string> {
  const schema = createGenerator({
    path: `${ROOT}${source}`,
    tsconfig: `${ROOT}tsconfig.json`,
    type,
    skipTypeCheck: true,
    additionalProperties: mayGrow,
    jsDoc: 'extended',
  }).createSchema(type);
  const options = await resolveConfig(`${ROOT}${file}`);
  return format(JSON.stringify(schema), { ...options, filepath: `${ROOT}${file}` });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const schema of SCHEMAS) await writeFile(`${ROOT}${schema.file}`, await schemaText(schema));
}
