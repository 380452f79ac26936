/** A fiscal year as it is typed, full width too; `undefined` where it is none. */
export function fiscalYear(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  return /^20\d\d$/u.test(text) ? Number(text) : undefined;
}
