/** Reads the workbook into plain sheets: one round trip once the sheets are known. */
import type { Sheet } from '../sheet/sheet.js';
import { sameSheet, sheetOf } from './cells.js';
import { readCells, type SheetCells } from './read-cells.js';

/** What one read found. */
export interface Snapshot {
  /** In the workbook's order. */
  readonly sheets: readonly Sheet[];
  /** Excel's ids, which outlive a rename, by sheet name and the other way round. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string>;
  /** Totals may be out of date until the user calculates. */
  readonly manualCalculation: boolean;
}

const NOTHING: Snapshot = { sheets: [], idOf: new Map(), nameOf: new Map(), manualCalculation: false };

export class WorkbookReader {
  #last: Snapshot = NOTHING;

  /** What the last read found. */
  get last(): Snapshot {
    return this.#last;
  }

  /**
   * Reads the sheets with these ids again (all of them by default) and keeps the others as they were read before. A sheet that says
   * what it said before keeps its object, so that what was derived from it is kept too. A sheet that was not known costs one more
   * round trip. Whatever else the caller has queued goes along.
   */
  async read(context: Excel.RequestContext, only?: ReadonlySet<string>): Promise<Snapshot> {
    const { worksheets, application } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    application.load('calculationMode');
    const wanted = [...this.#last.nameOf.keys()].filter((id) => only === undefined || only.has(id));
    const cells = new Map(await readCells(context, wanted));
    if (wanted.length === 0) await context.sync();
    const unknown = worksheets.items.map((item) => item.id).filter((id) => !this.#last.nameOf.has(id));
    for (const [id, one] of await readCells(context, unknown)) cells.set(id, one);
    this.#last = {
      sheets: worksheets.items.map((item) => this.#sheet(item, cells.get(item.id))),
      idOf: new Map(worksheets.items.map((item) => [item.name, item.id])),
      nameOf: new Map(worksheets.items.map((item) => [item.id, item.name])),
      manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    };
    return this.#last;
  }

  #sheet(item: Excel.Worksheet, cells: SheetCells | undefined): Sheet {
    const oldName = this.#last.nameOf.get(item.id);
    const old = this.#last.sheets.find((sheet) => sheet.name === oldName);
    const visible = item.visibility === Excel.SheetVisibility.visible;
    if (cells === undefined && old) {
      return old.name === item.name && old.visible === visible ? old : { ...old, name: item.name, visible };
    }
    const fresh = sheetOf(item.name, visible, cells?.protected ?? false, cells?.used);
    return old && sameSheet(old, fresh) ? old : fresh;
  }
}
