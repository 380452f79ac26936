import type { Check, Term, Vector } from '../forms/check.js';
import type { FormSet } from '../forms/form.js';

const laidOut = new WeakMap<FormSet, readonly Check[]>();

/**
 * The checks of a form set as the engine reads them: every one has the fields that any has, in the same order. A declaration says only what it
 * means; the engine asks hundreds of them the same few things in every workbook, and objects of one layout answer soonest.
 */
export function checksOf(form: FormSet): readonly Check[] {
  let checks = laidOut.get(form);
  if (!checks) laidOut.set(form, (checks = form.checks.map(layOut)));
  return checks;
}

/** Every field of every kind, in the order of all. */
const CHECK = {
  kind: undefined,
  id: undefined,
  table: undefined,
  identity: undefined,
  severity: undefined,
  source: undefined,
  computes: undefined,
  total: undefined,
  parts: undefined,
  columns: undefined,
  left: undefined,
  relation: undefined,
  right: undefined,
  equalWhereZero: undefined,
  tolerance: undefined,
  by: undefined,
  keys: undefined,
  optional: undefined,
  except: undefined,
  tables: undefined,
  cases: undefined,
  columnsOfClass: undefined,
  budget: undefined,
};

const TERM = {
  table: undefined,
  columns: undefined,
  sign: undefined,
  label: undefined,
  rows: undefined,
  lines: undefined,
  except: undefined,
  under: undefined,
};

function layOut(check: Check): Check {
  const laid = Object.assign({ ...CHECK }, check);
  switch (check.kind) {
    case 'balance':
      return Object.assign(laid, sides(check, layOutTerm));
    case 'match':
      return Object.assign(laid, sides(check, layOutVector));
    default:
      return laid;
  }
}

interface Sides<T> {
  readonly left: readonly T[];
  readonly right: readonly T[];
  readonly equalWhereZero?: readonly T[] | undefined;
}

function sides<T>({ left, right, equalWhereZero }: Sides<T>, one: (side: T) => T): Sides<T> {
  return { left: left.map(one), right: right.map(one), equalWhereZero: equalWhereZero?.map(one) };
}

function layOutTerm(term: Term): Term {
  return Object.assign({ ...TERM }, term);
}

function layOutVector(vector: Vector): Vector {
  return Object.assign({ ...TERM }, vector);
}
