/** Reads the workbook into plain sheets: one round trip once the sheets are known. */
import type { Sheet } from '../sheet/sheet.js';
import { sameSheet, sheetOf } from './cells.js';
import { isTooLarge } from './problem.js';
import { askCells, readInBlocks, type SheetCells } from './read-cells.js';

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
  /** The workbook is beyond what one answer carries; it would be in vain to ask for it at once again. */
  #large = false;

  /** What the last read found. */
  get last(): Snapshot {
    return this.#last;
  }

  /**
   * Reads the sheets with these ids again (all of them by default) and keeps the others as they were read before. A sheet that says
   * what it said before keeps its object, so that what was derived from it is kept too. A sheet that was not known costs one more
   * round trip. Writes that the caller has queued go along; what it wants to read besides it queues in `alongside`, which is asked once
   * more where the first answer was too large to come.
   */
  async read(context: Excel.RequestContext, only?: ReadonlySet<string>, alongside?: () => void): Promise<Snapshot> {
    const { worksheets, application } = context.workbook;
    const wanted = [...this.#last.nameOf.keys()].filter((id) => only === undefined || only.has(id));
    const cells = await this.#cells(context, wanted, () => {
      worksheets.load('items/id,items/name,items/visibility');
      application.load('calculationMode');
      alongside?.();
    });
    const items = Array.from(worksheets.items);
    const unknown = items.map((item) => item.id).filter((id) => !this.#last.nameOf.has(id));
    if (unknown.length > 0) for (const [id, one] of await this.#cells(context, unknown)) cells.set(id, one);
    this.#last = {
      sheets: items.map((item) => this.#sheet(item, cells.get(item.id))),
      idOf: new Map(items.map((item) => [item.name, item.id])),
      nameOf: new Map(items.map((item) => [item.id, item.name])),
      manualCalculation: application.calculationMode === Excel.CalculationMode.manual,
    };
    return this.#last;
  }

  async #cells(
    context: Excel.RequestContext,
    ids: readonly string[],
    alongside?: () => void,
  ): Promise<Map<string, SheetCells>> {
    if (!this.#large) {
      alongside?.();
      const asked = askCells(context, ids);
      try {
        await context.sync();
        return new Map(asked());
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        this.#large = true;
      }
    }
    alongside?.();
    return new Map(await readInBlocks(context, ids));
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
