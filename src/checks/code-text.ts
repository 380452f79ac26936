import { printCode } from '../codes/write-code.js';

/** A canonical code as people write it: `2010301` → `201-03-01`, `30201` → `302-01`. */
export function codeText(code: string): string {
  // 类 and 款 have the same digits in both classifications; only the functional one goes on to 项.
  return printCode(code, 'functional');
}
