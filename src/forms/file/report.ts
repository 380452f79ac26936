import type { FormFileProblem } from './problem.js';

/** A problem of a form set's content: `forms.file.…`. */
export function problem(path: string, id: string, values: Readonly<Record<string, string>> = {}): FormFileProblem {
  return { path, message: { id: `forms.file.${id}`, values } };
}

/** The elements of a list whose name, or one of whose names, an earlier one has already. */
export function twice<T>(
  list: readonly T[],
  path: string,
  property: string,
  namesOf: (one: T) => readonly string[],
): FormFileProblem[] {
  const first = new Map<string, number>();
  return list.flatMap((one, index) =>
    namesOf(one).flatMap((name) => {
      const other = first.get(name);
      if (other === undefined) first.set(name, index);
      if (other === undefined || other === index) return [];
      return [problem(`${path}[${index}].${property}`, 'twice', { name, other: `${path}[${other}]` })];
    }),
  );
}

/** The names that are not among those known. */
export function unknown(
  names: readonly string[],
  path: string,
  kind: 'table' | 'column' | 'line',
  isKnown: (name: string) => boolean,
): FormFileProblem[] {
  return names.filter((name) => !isKnown(name)).map((name) => problem(path, `no-${kind}`, { name }));
}
