/** A project's name for joining rows: width, blanks, the shape of brackets and quotation marks are forgiven. */
export function projectKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\u3000]+/gu, '')
    .replaceAll(/[〔［【[{｛]/gu, '(')
    .replaceAll(/[〕］】\]}｝]/gu, ')')
    .replaceAll(/[“”„"'‘’]/gu, '')
    .toLowerCase();
}
