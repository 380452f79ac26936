/** A code and its name in one cell: `201-03-01 行政运行`, `2010301行政运行`, `301 01　基本工资`. */
import type { CodeReading, Scheme } from '../codes/code.js';
import { readCode } from '../codes/read-code.js';

export interface CodeWithName {
  readonly code: Extract<CodeReading, { readonly kind: 'code' }>;
  readonly name: string;
}

/** Digits in groups, then a name that begins with a letter or a bracket; never a unit, a year or a quantity. */
const TOGETHER =
  /^([\d０-９]{3}(?:[\s\-－—_.．]*[\d０-９]{1,2}){0,2})[\s\-－—_.．、:：]*([^\d\s\-－—_.．、:：０-９].*)$/u;
const QUANTITY = /^(?:年|月|日|元|万|亿|个|人|次|号|%|％)/u;

/** Reads the cell; `undefined` where it is not both. Never throws. */
export function readCodeWithName(text: string, scheme: Scheme): CodeWithName | undefined {
  const first = text.trimStart().charCodeAt(0);
  const digit = (first >= 48 && first <= 57) || (first >= 0xff10 && first <= 0xff19);
  if (!digit) return undefined;
  const match = TOGETHER.exec(text.trim());
  const digits = match?.[1];
  const name = match?.[2]?.trim() ?? '';
  if (digits === undefined || name === '' || QUANTITY.test(name)) return undefined;
  const code = readCode([digits], scheme);
  return code.kind === 'code' ? { code: { ...code, inForm: false }, name } : undefined;
}
