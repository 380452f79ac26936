/** A code of one's own, as it is typed. */
import type { LocalCode } from '../catalogue/overlays.js';
import { readCode } from '../read-code.js';
import { classificationOf } from './read-lists.js';
import { listText, nameText } from './list-columns.js';

export interface LocalTyped {
  readonly code: string;
  readonly name: string;
  readonly from: string;
}

/** What is wrong with a field. `code`: no code; `class`: its first digit is that of no classification of expenditure. */
export type LocalWrong = 'code' | 'class' | 'name' | 'year';

export type LocalReading =
  | { readonly kind: 'code'; readonly local: LocalCode }
  | { readonly kind: 'wrong'; readonly fields: Readonly<Partial<Record<keyof LocalTyped, LocalWrong>>> };

/** Reads code, name and the fiscal year from which it is in force, in whatever form they are typed. Never throws. */
export function readLocalCode(typed: LocalTyped): LocalReading {
  const scheme = classificationOf(listText(typed.code));
  const reading = readCode([typed.code], scheme ?? 'functional');
  const name = nameText(typed.name);
  const from = listText(typed.from);
  const isYear = /^20\d\d$/u.test(from);
  if (reading.kind === 'code' && scheme !== undefined && name !== '' && isYear) {
    return { kind: 'code', local: { scheme, code: reading.code, name, from: Number(from) } };
  }
  return {
    kind: 'wrong',
    fields: {
      ...(reading.kind === 'code'
        ? scheme === undefined
          ? { code: 'class' as const }
          : {}
        : { code: 'code' as const }),
      ...(name === '' ? { name: 'name' as const } : {}),
      ...(isYear ? {} : { from: 'year' as const }),
    },
  };
}
