/** Rows inserted into a workbook file: what stands below moves down, and so does everything that points there. */
import type { RowsChange } from '../changes/change.js';
import { moveReferences } from '../changes/compile/shift.js';
import { areaName, cellName, parseArea } from '../sheet/place.js';
import { BrokenFile, type FileBook } from './file-book.js';
import { FileCells, insertBefore, placeOf, unshare } from './file-cells.js';
import {
  attribute,
  childOf,
  childrenOf,
  create,
  type Element,
  everyElement,
  localName,
  setAttribute,
  setText,
  textOf,
} from './xml.js';

/** Attributes that name cells of their own sheet. */
const REFERENCES = ['ref', 'sqref', 'topLeftCell', 'activeCell'] as const;
/** Elements whose text is a formula: cells, conditional formats, validations, their extensions, charts, names. */
const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);
/** Formats that a new row takes over from the row above, as Excel does. */
const GROWING: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidation']);

/**
 * Inserts the rows, with the formats of the row above. Formulas, names, merges, conditional formats, validations, links, tables, notes, drawings
 * and charts follow; whole rows in names (`$1:$3`) stay, for they are the header.
 * @throws BrokenFile
 */
export function insertRows(book: FileBook, change: RowsChange): void {
  const { sheet: target, before, count } = change;
  for (const { name, path } of book.sheets) {
    const root = book.part(path);
    if (childOf(root, 'sheetData')) unshare(new FileCells(root));
    moveFormulas(root, name, change);
  }
  moveFormulas(book.workbook, '', change);
  for (const path of book.paths) {
    if (/^xl\/charts\/chart[^/]*\.xml$/u.test(path)) moveFormulas(book.part(path), '', change);
  }
  const root = book.sheet(target);
  moveReferencesOf(root, change);
  // Where the plan says how the rows look, it is as the row below them: right below a header nothing else fits.
  moveRows(root, before, count, change.styles === undefined ? before - 1 : before);
  const path = book.sheets.find(({ name }) => name === target)?.path ?? '';
  for (const linked of ['table', 'comments']) {
    for (const part of book.targetsOf(path, linked)) moveReferencesOf(book.part(part), change);
  }
  for (const linked of ['drawing', 'vmlDrawing']) {
    for (const part of book.targetsOf(path, linked)) moveAnchors(book, part, change);
  }
}

function moveFormulas(root: Element, home: string, { sheet: target, before, count }: RowsChange): void {
  for (const element of everyElement(root)) {
    if (!FORMULAS.has(localName(element))) continue;
    const text = textOf(element);
    const moved = moveReferences(text, ({ row, column, sheet }) => ({
      row: (sheet ?? home) === target && row >= before ? row + count : row,
      column,
    }));
    if (moved !== text) setText(element, moved);
  }
}

function moveReferencesOf(root: Element, change: RowsChange): void {
  for (const element of everyElement(root)) {
    // Rows inserted right below frozen ones are the first to be seen there.
    if (localName(element) === 'pane') continue;
    const grows = GROWING.has(localName(element));
    for (const name of REFERENCES) {
      const value = attribute(element, name);
      if (value !== undefined) setAttribute(element, name, movedList(value, change, grows));
    }
    if (localName(element) === 'sqref') setText(element, movedList(textOf(element), change, true));
  }
  for (const brk of childrenOf(childOf(root, 'rowBreaks') ?? create(root, 'rowBreaks'), 'brk')) {
    const id = Number(attribute(brk, 'id'));
    // A break stands below the row of its number, counted from 1.
    if (id > change.before) setAttribute(brk, 'id', id + change.count);
  }
}

function movedList(list: string, { before, count }: RowsChange, grows: boolean): string {
  return list
    .split(' ')
    .map((name) => {
      const area = parseArea(name);
      if (!area) return name;
      const top = area.top >= before ? area.top + count : area.top;
      const inside = area.bottom >= before || (grows && area.bottom === before - 1);
      return areaName({ ...area, top, bottom: inside ? area.bottom + count : area.bottom });
    })
    .join(' ');
}

/** @param like the row, as it stands before, whose formats the new ones take. */
function moveRows(root: Element, before: number, count: number, like: number): void {
  const cells = new FileCells(root);
  for (const [row, line] of cells.rows) {
    if (row < before) continue;
    setAttribute(line, 'r', row + count + 1);
    for (const cell of childrenOf(line, 'c')) setAttribute(cell, 'r', cellName(row + count, placeOf(cell).column));
  }
  const model = cells.rows.get(like);
  if (!model) return;
  const next = childrenOf(cells.data, 'row').find((line) => Number(attribute(line, 'r')) > before);
  for (let row = before; row < before + count; row += 1) insertBefore(cells.data, formatsOf(model, row), next);
}

/** A row without contents that looks like another. */
function formatsOf(above: Element, row: number): Element {
  const line = create(above, 'row');
  for (const [name, value] of above.attributes) if (name !== 'hidden') line.attributes.set(name, value);
  setAttribute(line, 'r', row + 1);
  line.children = childrenOf(above, 'c').flatMap((cell) => {
    const style = attribute(cell, 's');
    return style === undefined ? [] : [create(above, 'c', { r: cellName(row, placeOf(cell).column), s: style })];
  });
  return line;
}

/** Drawings name rows from 0 in `row`; the boxes of notes in `Row` and, among eight numbers, in `Anchor`. */
function moveAnchors(book: FileBook, path: string, { before, count }: RowsChange): void {
  const root = readable(book, path);
  if (!root) return;
  const moved = (row: number): number => (row >= before ? row + count : row);
  for (const element of everyElement(root)) {
    const name = localName(element);
    if (name === 'row' || name === 'Row') setText(element, String(moved(Number(textOf(element)))));
    if (name !== 'Anchor') continue;
    const numbers = textOf(element).split(',').map(Number);
    setText(element, numbers.map((one, index) => (index === 2 || index === 6 ? moved(one) : one)).join(', '));
  }
}

/** The drawings of notes are not always proper XML: their boxes then stay where they are, the notes themselves move. */
function readable(book: FileBook, path: string): Element | undefined {
  try {
    return book.part(path);
  } catch (error) {
    if (error instanceof BrokenFile) return undefined;
    throw error;
  }
}
