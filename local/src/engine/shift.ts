import type { Rect } from './content.js';
import type { Corner, Reference } from './formula-refs.js';
import { mapReferences } from './formula-refs.js';

/** Rows or columns that come in or go on one sheet; `band` limits it to a part of the sheet (cells shifted, not whole lines). */
export interface Shift {
  readonly sheet: string;
  readonly kind: 'insert' | 'delete';
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  /** First and last column (rows shifting) or row (columns shifting) that move; all if missing. */
  readonly band?: readonly [number, number];
}

/** Where a span of lines stands afterwards; `undefined` if it is gone. */
export function shiftSpan(first: number, last: number, shift: Shift): [number, number] | undefined {
  const { at, count } = shift;
  if (shift.kind === 'insert') {
    if (at <= first) return [first + count, last + count];
    return at <= last ? [first, last + count] : [first, last];
  }
  const end = at + count - 1;
  if (end < first) return [first - count, last - count];
  if (at > last) return [first, last];
  const left = first < at ? first : at;
  const right = last > end ? last - count : at - 1;
  return right < left ? undefined : [left, right];
}

/** A rectangle on the shifted sheet afterwards; `undefined` if it is gone. */
export function shiftRect(rect: Rect, shift: Shift): Rect | undefined {
  const across: readonly [number, number] = shift.axis === 'row' ? [rect.left, rect.right] : [rect.top, rect.bottom];
  if (shift.band && (across[0] < shift.band[0] || across[1] > shift.band[1])) return rect;
  if (shift.axis === 'row') {
    const span = shiftSpan(rect.top, rect.bottom, shift);
    return span && { ...rect, top: span[0], bottom: span[1] };
  }
  const span = shiftSpan(rect.left, rect.right, shift);
  return span && { ...rect, left: span[0], right: span[1] };
}

/**
 * A formula afterwards. References to the shifted sheet follow it, those whose cells went become `#REF!`.
 * @param home name of the sheet that the formula stands on
 * @param shifted name of the sheet that was shifted
 */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? home;
    return sheet.toLowerCase() === shifted.toLowerCase() ? shiftReference(reference, shift) : reference;
  });
}

/**
 * A mark's formula after the cell that it was written for was deleted: what is relative keeps its distance to the range's new
 * first cell, what is fixed shifts as ever.
 * @param moved how far that first cell stands from the deleted one, along the axis of the shift
 */
export function reanchorFormula(formula: string, home: string, shift: Shift, moved: number): string {
  const along = shift.axis === 'row' ? 'row' : 'column';
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== home.toLowerCase()) return reference;
    const corners = reference.last ? [reference.first, reference.last] : [reference.first];
    if (corners.every((corner) => corner[along]?.fixed !== false)) return shiftReference(reference, shift);
    const [first, last] = corners.map((corner) => reanchorCorner(corner, along, shift, moved));
    if (!first || (reference.last && !last)) return null;
    return last ? { ...reference, first, last } : { ...reference, first };
  });
}

function reanchorCorner(corner: Corner, along: 'row' | 'column', shift: Shift, moved: number): Corner | undefined {
  const part = corner[along];
  if (!part) return corner;
  if (!part.fixed) return { ...corner, [along]: { ...part, index: part.index + moved } };
  const span = shiftSpan(part.index, part.index, shift);
  return span && { ...corner, [along]: { ...part, index: span[0] } };
}

function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const last = reference.last ?? reference.first;
  const along = shift.axis === 'row' ? 'row' : 'column';
  const from = reference.first[along];
  const to = last[along];
  if (!from || !to) return reference;
  if (shift.band) {
    const across = shift.axis === 'row' ? 'column' : 'row';
    const low = reference.first[across]?.index;
    const high = last[across]?.index;
    if (low === undefined || high === undefined) return reference;
    if (Math.min(low, high) < shift.band[0] || Math.max(low, high) > shift.band[1]) return reference;
  }
  const span = shiftSpan(Math.min(from.index, to.index), Math.max(from.index, to.index), shift);
  if (!span) return null;
  if (span[0] === Math.min(from.index, to.index) && span[1] === Math.max(from.index, to.index)) return reference;
  const [start, end] = from.index <= to.index ? span : [span[1], span[0]];
  const first: Corner = { ...reference.first, [along]: { ...from, index: start } };
  return reference.last
    ? { ...reference, first, last: { ...reference.last, [along]: { ...to, index: end } } }
    : { ...reference, first };
}

/** A formula after a sheet was renamed. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === before.toLowerCase() ? { ...reference, sheet: after } : reference,
  );
}

/** A formula after a sheet was deleted. */
export function dropSheetInFormula(formula: string, gone: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === gone.toLowerCase() ? null : reference,
  );
}
