/** A canonical code as people write it: `2010301` → `201-03-01`. */
export function codeText(code: string): string {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((piece) => piece !== '').join('-');
}
