/** Cells of a worksheet's part. */
import { filledInto } from '../changes/compile/shift.js';
import { type Area, cellName, parseArea, parseCell } from '../sheet/place.js';
import type { CellValue } from '../sheet/sheet.js';
import { BrokenFile, remove } from './file-book.js';
import {
  attribute,
  childOf,
  childrenOf,
  create,
  type Element,
  escape,
  localName,
  setAttribute,
  setText,
  textOf,
} from './xml.js';

/** A worksheet's rows and cells, each with its number: a file may leave out what follows from the order. */
export class FileCells {
  readonly #data: Element;
  readonly #rows = new Map<number, Element>();

  /** @throws BrokenFile for a part without cells: a chart sheet, or no sheet at all */
  constructor(sheet: Element) {
    const data = childOf(sheet, 'sheetData');
    if (!data) throw new BrokenFile('sheetData');
    this.#data = data;
    let row = -1;
    for (const element of childrenOf(data, 'row')) {
      row = Number(attribute(element, 'r') ?? row + 2) - 1;
      setAttribute(element, 'r', row + 1);
      numberCells(element, row);
      this.#rows.set(row, element);
    }
  }

  get data(): Element {
    return this.#data;
  }

  get rows(): ReadonlyMap<number, Element> {
    return this.#rows;
  }

  /** All cells with a formula. */
  formulas(): { readonly cell: Element; readonly formula: Element }[] {
    return [...this.#rows.values()].flatMap((row) =>
      childrenOf(row, 'c').flatMap((cell) => {
        const formula = childOf(cell, 'f');
        return formula ? [{ cell, formula }] : [];
      }),
    );
  }

  /** The cells of an area that are there. */
  within({ top, left, bottom, right }: Omit<Area, 'sheet'>): Element[] {
    return [...this.#rows].flatMap(([row, line]) =>
      row < top || row > bottom
        ? []
        : childrenOf(line, 'c').filter((cell) => columnOf(cell) >= left && columnOf(cell) <= right),
    );
  }

  /** The cell, made if there is none. */
  cell(row: number, column: number): Element {
    const line = this.#row(row);
    const cells = childrenOf(line, 'c');
    const found = cells.find((cell) => columnOf(cell) === column);
    if (found) return found;
    const cell = create(line, 'c', { r: cellName(row, column) });
    insertBefore(
      line,
      cell,
      cells.find((other) => columnOf(other) > column),
    );
    line.attributes.delete('spans');
    return cell;
  }

  #row(row: number): Element {
    const found = this.#rows.get(row);
    if (found) return found;
    const line = create(this.#data, 'row', { r: row + 1 });
    const after = childrenOf(this.#data, 'row').find((other) => Number(attribute(other, 'r')) > row + 1);
    insertBefore(this.#data, line, after);
    this.#rows.set(row, line);
    return line;
  }
}

/** Writes a content into a cell and keeps its format. A text that begins with `=` is a formula, without a result until it is calculated. */
export function writeContent(cell: Element, content: CellValue): void {
  for (const name of ['t', 'cm', 'vm']) cell.attributes.delete(name);
  cell.children = [];
  if (content === null || content === '') return;
  if (typeof content === 'number') {
    cell.children = [create(cell, 'v', {}, [String(content)])];
  } else if (typeof content === 'boolean') {
    setAttribute(cell, 't', 'b');
    cell.children = [create(cell, 'v', {}, [content ? '1' : '0'])];
  } else if (content.startsWith('=')) {
    cell.children = [create(cell, 'f', {}, [escape(content.slice(1))])];
  } else {
    setAttribute(cell, 't', 'inlineStr');
    const text = create(cell, 't', { 'xml:space': 'preserve' }, [escape(content)]);
    cell.children = [create(cell, 'is', {}, [text])];
  }
}

/** Gives each cell of a shared formula its own, so that one of them can be changed or moved without the others. */
export function unshare(cells: FileCells): void {
  const shared = cells.formulas().filter(({ formula }) => attribute(formula, 't') === 'shared');
  const masters = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  for (const { cell, formula } of shared) {
    const text = textOf(formula);
    if (text !== '') masters.set(attribute(formula, 'si') ?? '', { text, ...placeOf(cell) });
  }
  for (const { cell, formula } of shared) {
    const master = masters.get(attribute(formula, 'si') ?? '');
    if (!master) continue;
    const { row, column } = placeOf(cell);
    setText(formula, filledInto(master.text, row - master.row, column - master.column));
    for (const name of ['t', 'ref', 'si']) formula.attributes.delete(name);
  }
}

/**
 * Takes the results of all formulas away: once something has changed they could be wrong, and a wrong figure is worse than none. Excel and
 * LibreOffice calculate them when they open the file.
 */
export function dropResults(cells: FileCells): void {
  for (const { cell, formula } of cells.formulas()) {
    dropResult(cell);
    const area = attribute(formula, 't') === 'array' ? parseArea(attribute(formula, 'ref') ?? '') : undefined;
    if (area) for (const other of cells.within(area)) dropResult(other);
  }
}

/**
 * Keeps the results of formulas that are still right, writes those that are known, and takes the others away.
 * @param resultOf a number, `keep`, or `drop`
 */
export function writeResults(
  cells: FileCells,
  resultOf: (place: { readonly row: number; readonly column: number }) => number | 'keep' | 'drop',
): void {
  for (const { cell, formula } of cells.formulas()) {
    const result = resultOf(placeOf(cell));
    if (result === 'keep') continue;
    const area = attribute(formula, 't') === 'array' ? parseArea(attribute(formula, 'ref') ?? '') : undefined;
    if (area) for (const other of cells.within(area)) dropResult(other);
    dropResult(cell);
    if (result !== 'drop') cell.children.push(create(cell, 'v', {}, [String(result)]));
  }
}

function dropResult(cell: Element): void {
  remove(cell, (child) => localName(child) === 'v');
  cell.attributes.delete('t');
}

/** Where a cell stands. @throws BrokenFile */
export function placeOf(cell: Element): { readonly row: number; readonly column: number } {
  const place = parseCell(attribute(cell, 'r') ?? '');
  if (!place) throw new BrokenFile('cell reference');
  return place;
}

function columnOf(cell: Element): number {
  return placeOf(cell).column;
}

function numberCells(line: Element, row: number): void {
  let column = -1;
  for (const cell of childrenOf(line, 'c')) {
    const name = attribute(cell, 'r');
    column = name === undefined ? column + 1 : columnOf(cell);
    if (name === undefined) setAttribute(cell, 'r', cellName(row, column));
  }
}

/** Puts a child before another, or last. */
export function insertBefore(parent: Element, child: Element, other: Element | undefined): void {
  const at = other ? parent.children.indexOf(other) : parent.children.length;
  parent.children.splice(at, 0, child);
}
