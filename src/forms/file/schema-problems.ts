/** What a file's data has that the schema of a form set does not allow, told where it stands. */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { FormSet } from '../form.js';
import type { FormFileProblem } from './problem.js';
import { problem } from './report.js';
import schema from './form-set.schema.json' with { type: 'json' };

/** A schema as plain data; the validator writes into what it is given, so it gets a copy. */
const validator = new Validator(structuredClone<Schema>(schema), '7', false);

/** The problems of some data against the schema; none: it is a form set by its shape. */
export function schemaProblems(data: unknown): FormFileProblem[] {
  return told(validator.validate(data).errors, data);
}

/** Whether data has the shape of a form set. What it refers to may still be missing. */
export function hasShape(data: unknown): data is FormSet {
  return validator.validate(data).valid;
}

/** Keywords whose error only says that a part below has one. */
const OUTER = new Set(['$ref', 'properties', 'items', 'anyOf', 'false']);

/**
 * Of alternatives none of which fits, the one that was meant is told about: where a `kind` decides, that kind, else the one that is
 * nearest. All others would say what was never wanted.
 */
function told(errors: readonly OutputUnit[], data: unknown): FormFileProblem[] {
  const first = errors.find(({ keyword }) => keyword === 'anyOf');
  if (!first) return errors.filter(isTelling).map((error) => problemOf(error, data));
  const under = `${first.keywordLocation}/`;
  const branches = new Map<string, OutputUnit[]>();
  const rest: OutputUnit[] = [];
  for (const error of errors) {
    // The same alternatives stand at every element of a list.
    const below =
      error.keywordLocation.startsWith(under) && `${error.instanceLocation}/`.startsWith(`${first.instanceLocation}/`);
    if (below) {
      const branch = error.keywordLocation.slice(under.length).split('/', 1)[0] ?? '';
      branches.set(branch, [...(branches.get(branch) ?? []), error]);
    } else if (error !== first) rest.push(error);
  }
  return [...alternatives([...branches.values()], first, data), ...told(rest, data)];
}

function alternatives(branches: readonly (readonly OutputUnit[])[], at: OutputUnit, data: unknown): FormFileProblem[] {
  const wrongKinds = branches.map((errors) => errors.filter((error) => isOfAnotherKind(error, at)));
  const [kind] = wrongKinds.flat();
  if (kind && wrongKinds.every((wrong) => wrong.length > 0)) {
    // None is of that kind: all kinds that there are, whatever else is wrong.
    const kinds = wrongKinds.flat().flatMap(({ keywordLocation }) => allowed(ruleAt(keywordLocation)));
    return [wrongValue(kind, [...new Set(kinds)], data)];
  }
  const possible = branches.filter((_, index) => wrongKinds[index]?.length === 0);
  const [nearest] = possible.map((errors) => ({ errors, far: distance(errors, at) })).sort((a, b) => a.far - b.far);
  return nearest ? told(nearest.errors, data) : [];
}

/** Properties by which alternatives are told apart. */
const DECIDING = new Set(['kind', 'rows']);

function isOfAnotherKind({ keyword, instanceLocation }: OutputUnit, at: OutputUnit): boolean {
  const inside = instanceLocation.slice(at.instanceLocation.length + 1);
  return (keyword === 'const' || keyword === 'enum') && DECIDING.has(inside);
}

/** How far data is from an alternative: another type altogether is further than any number of smaller things. */
function distance(errors: readonly OutputUnit[], at: OutputUnit): number {
  return errors.filter(isTelling).reduce((sum, { keyword, instanceLocation }) => {
    return sum + (keyword === 'type' && instanceLocation === at.instanceLocation ? 1_000 : 1);
  }, 0);
}

function isTelling(error: OutputUnit): boolean {
  return !OUTER.has(error.keyword) && !isEcho(error);
}

/** A property that the schema knows is called unknown too when something is wrong within it; that has been said. */
function isEcho({ keyword, keywordLocation, error }: OutputUnit): boolean {
  const outer = keywordLocation.replace(/\/additionalProperties$/u, '');
  return (
    keyword === 'additionalProperties' && memberOf(memberOf(ruleAt(outer), 'properties'), quoted(error)) !== undefined
  );
}

function problemOf({ keyword, keywordLocation, instanceLocation, error }: OutputUnit, data: unknown): FormFileProblem {
  const path = pathOf(instanceLocation);
  const rule = ruleAt(keywordLocation);
  const found = show(valueAt(data, instanceLocation));
  switch (keyword) {
    case 'required':
      return problem(path, 'required', { name: quoted(error) });
    case 'additionalProperties':
      return problem(path === '' ? quoted(error) : `${path}.${quoted(error)}`, 'unknown', {});
    case 'type':
      return problem(path, `type.${typeof rule === 'string' ? rule : 'other'}`, { found });
    case 'const':
    case 'enum':
      return wrongValue({ instanceLocation }, allowed(rule), data);
    default:
      return problem(path, `limit.${keyword}`, { limit: show(rule), found });
  }
}

/** The values that `const` or `enum` allows. */
function allowed(rule: unknown): readonly unknown[] {
  return Array.isArray(rule) ? rule : [rule];
}

function wrongValue(
  { instanceLocation }: Pick<OutputUnit, 'instanceLocation'>,
  expected: readonly unknown[],
  data: unknown,
): FormFileProblem {
  const values = { expected: expected.map(show).join('、'), found: show(valueAt(data, instanceLocation)) };
  return problem(pathOf(instanceLocation), 'value', values);
}

/** `#/tables/0/layout` as people write it: `tables[0].layout`; the whole is ''. */
function pathOf(pointer: string): string {
  return segmentsOf(pointer).reduce((path, name) => {
    if (/^\d+$/u.test(name)) return `${path}[${name}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(data: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce(memberOf, data);
}

/** What the schema says at a keyword's place; a `$ref` on the way is followed. */
function ruleAt(location: string): unknown {
  return segmentsOf(location).reduce<unknown>((at, name) => {
    const next = memberOf(at, name);
    return name === '$ref' && typeof next === 'string' ? valueAt(schema, next) : next;
  }, schema);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** The property that the validator's sentence names. */
function quoted(sentence: string): string {
  return /"(.*)"/u.exec(sentence)?.[1] ?? '';
}

/** A value in few characters. */
function show(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
