/** The styles of a workbook file: what is needed is added, nothing that is there is changed. */
import type { PlannedStyle } from '../changes/change.js';
import { BrokenFile, insertInOrder } from './file-book.js';
import { attribute, childOf, childrenOf, create, type Element, setAttribute, textOf } from './xml.js';

/** The number formats that Excel knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;

/** How a cell is to look. */
export type Look = Omit<PlannedStyle, 'area'>;

export class FileStyles {
  readonly #root: Element;
  readonly #looks = new Map<string, number>();
  readonly #formatted = new Map<string, number>();
  readonly #marks = new Map<string, number>();

  constructor(styles: Element) {
    this.#root = styles;
  }

  /** Whether a style has no number format of its own. */
  isGeneral(style: number): boolean {
    const format = childrenOf(this.#list('cellXfs'), 'xf')[style];
    return format === undefined || Number(attribute(format, 'numFmtId') ?? 0) === 0;
  }

  /** The style of a cell with another number format; everything else stays. @returns the index for its `s` */
  withNumberFormat(style: number, numberFormat: string): number {
    const key = `${String(style)} ${numberFormat}`;
    let index = this.#formatted.get(key);
    if (index === undefined) {
      const old = childrenOf(this.#list('cellXfs'), 'xf')[style];
      const format = create(this.#root, 'xf', {}, old?.children ?? []);
      for (const [name, value] of old?.attributes ?? []) format.attributes.set(name, value);
      setAttribute(format, 'numFmtId', this.#numberFormat(numberFormat));
      setAttribute(format, 'applyNumberFormat', 1);
      index = this.#add('cellXfs', format);
      this.#formatted.set(key, index);
    }
    return index;
  }

  /** @returns the index of a style that looks so, for a cell's `s` */
  ofLook(look: Look): number {
    const key = JSON.stringify(look);
    let index = this.#looks.get(key);
    if (index === undefined) {
      const format = create(this.#root, 'xf', {
        numFmtId: this.#numberFormat(look.numberFormat ?? 'General'),
        fontId: look.font ? this.#font(look.font) : 0,
        fillId: 0,
        borderId: look.border === undefined ? 0 : this.#thinBorder(),
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyBorder: 1,
        applyAlignment: 1,
      });
      format.children.push(create(this.#root, 'alignment', alignmentOf(look)));
      index = this.#add('cellXfs', format);
      this.#looks.set(key, index);
    }
    return index;
  }

  /** @returns the index of a conditional format's look with these colours (`#RRGGBB`), for a rule's `dxfId` */
  ofMark(fill: string, font: string): number {
    const key = fill + font;
    let index = this.#marks.get(key);
    if (index === undefined) {
      const root = this.#root;
      const colour = (name: string, value: string): Element => create(root, name, { rgb: `FF${value.slice(1)}` });
      const pattern = create(root, 'patternFill', {}, [colour('bgColor', fill)]);
      const mark = create(root, 'dxf', {}, [
        create(root, 'font', {}, [colour('color', font)]),
        create(root, 'fill', {}, [pattern]),
      ]);
      index = this.#add('dxfs', mark);
      this.#marks.set(key, index);
    }
    return index;
  }

  #numberFormat(format: string): number {
    const known = BUILT_IN[format];
    if (known !== undefined) return known;
    const list = this.#list('numFmts');
    const all = childrenOf(list, 'numFmt');
    const found = all.find((one) => attribute(one, 'formatCode') === format);
    if (found) return Number(attribute(found, 'numFmtId'));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...all.map((one) => Number(attribute(one, 'numFmtId')))) + 1;
    this.#add('numFmts', create(this.#root, 'numFmt', { numFmtId: id, formatCode: format }));
    return id;
  }

  /** The file's own standard font, with what the look asks for. */
  #font({ name, size, bold }: NonNullable<Look['font']>): number {
    const standard = childOf(this.#list('fonts'), 'font');
    const own = (local: string): string | undefined => {
      const found = standard && childOf(standard, local);
      return found && attribute(found, 'val');
    };
    const root = this.#root;
    return this.#add(
      'fonts',
      create(root, 'font', {}, [
        ...(bold ? [create(root, 'b')] : []),
        create(root, 'sz', { val: size ?? own('sz') ?? 11 }),
        create(root, 'name', { val: name ?? own('name') ?? '宋体' }),
      ]),
    );
  }

  #thinBorder(): number {
    const root = this.#root;
    const line = (side: string): Element => create(root, side, { style: 'thin' }, [create(root, 'color', { auto: 1 })]);
    return this.#add(
      'borders',
      create(root, 'border', {}, [...['left', 'right', 'top', 'bottom'].map(line), create(root, 'diagonal')]),
    );
  }

  /** Adds to a list what it does not hold yet. */
  #add(list: (typeof ORDER)[number], element: Element): number {
    const parent = this.#list(list);
    const all = childrenOf(parent);
    const same = all.findIndex((one) => printed(one) === printed(element));
    if (same >= 0) return same;
    parent.children.push(element);
    setAttribute(parent, 'count', all.length + 1);
    return all.length;
  }

  #list(name: (typeof ORDER)[number]): Element {
    const found = childOf(this.#root, name);
    if (found) return found;
    if (name !== 'dxfs' && name !== 'numFmts') throw new BrokenFile(name);
    const list = create(this.#root, name, { count: 0 });
    insertInOrder(this.#root, list, ORDER.slice(0, ORDER.indexOf(name)));
    return list;
  }
}

function printed(element: Element): string {
  return JSON.stringify([
    element.name,
    [...element.attributes].sort(),
    textOf(element).trim(),
    childrenOf(element).map(printed),
  ]);
}

function alignmentOf({ horizontal, vertical, wrap, shrink, indent }: Look): Record<string, string | number> {
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap ? { wrapText: 1 } : {}),
    ...(shrink ? { shrinkToFit: 1 } : {}),
    ...(indent === undefined ? {} : { indent }),
  };
}
