/** One reference in a formula: a cell, a rectangle, whole columns or whole rows, as written. */
export interface Reference {
  /** The sheet's name, unquoted; `undefined` for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly first: Corner;
  /** Missing for a single cell. */
  readonly last?: Corner;
}

/** `row` is missing for whole columns, `column` for whole rows; both count from 0. */
export interface Corner {
  readonly row?: { readonly index: number; readonly fixed: boolean };
  readonly column?: { readonly index: number; readonly fixed: boolean };
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([^\s'"!#$%&()*+,\-/:;<=>?@[\]^{|}~]+))!`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const TOKEN = new RegExp(
  [
    String.raw`("(?:[^"]|"")*")`,
    String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\u0080-\uffff])`,
    String.raw`[\w.\u0080-\uffff]+|'(?:[^']|'')*'|.`,
  ].join('|'),
  'gsu',
);

/**
 * Rewrites a formula reference by reference; `null` stands for `#REF!`.
 * Texts in quotes, function names and names are left alone.
 */
export function mapReferences(formula: string, map: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const reference = readReference(groups);
    if (!reference) return token;
    const mapped = map(reference);
    if (mapped === reference) return token;
    return mapped ? writeReference(mapped) : '#REF!';
  });
}

function readReference(groups: readonly (string | undefined)[]): Reference | undefined {
  const [, quoted, bare, c1, l1, r1, n1, c2, l2, r2, n2, ca, la, cb, lb, ra, na, rb, nb] = groups;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  if (l1 !== undefined && n1 !== undefined) {
    const first = { column: columnPart(c1, l1), row: rowPart(r1, n1) };
    if (l2 === undefined || n2 === undefined) return { sheet, first };
    return { sheet, first, last: { column: columnPart(c2, l2), row: rowPart(r2, n2) } };
  }
  if (la !== undefined && lb !== undefined) {
    return { sheet, first: { column: columnPart(ca, la) }, last: { column: columnPart(cb, lb) } };
  }
  if (na !== undefined && nb !== undefined) {
    return { sheet, first: { row: rowPart(ra, na) }, last: { row: rowPart(rb, nb) } };
  }
  return undefined;
}

function columnPart(pin: string | undefined, letters: string): { index: number; fixed: boolean } {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { index: column - 1, fixed: pin === '$' };
}

function rowPart(pin: string | undefined, digits: string): { index: number; fixed: boolean } {
  return { index: Number(digits) - 1, fixed: pin === '$' };
}

function writeReference(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `${writeSheet(reference.sheet)}!`;
  const first = writeCorner(reference.first);
  return `${sheet}${reference.last ? `${first}:${writeCorner(reference.last)}` : first}`;
}

/** Excel quotes a sheet's name only where it must. */
export function writeSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain && !/[\u3000-\u303f\uff00-\uffef]/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function writeCorner(corner: Corner): string {
  const column = corner.column ? `${corner.column.fixed ? '$' : ''}${letters(corner.column.index)}` : '';
  const row = corner.row ? `${corner.row.fixed ? '$' : ''}${String(corner.row.index + 1)}` : '';
  return column + row;
}

function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
