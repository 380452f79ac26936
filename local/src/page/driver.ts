import type { CellValue } from '../../../src/sheet/sheet.js';
import type { BookContent } from '../engine/content.js';
import type { Host } from '../engine/host.js';
import type { NativeSide } from '../batch/native-side.js';

declare global {
  interface Window {
    /** For tests and screenshots. */
    yusuanLocal?: Driver;
  }
}

/** What tests and screenshots do at the keyboard; sheets go by name here, addresses as `E7`. */
export interface Driver {
  sheets(): readonly string[];
  type(sheet: string, address: string, text: string): Promise<void>;
  paste(sheet: string, address: string, block: readonly (readonly (string | number | null)[])[]): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  undoDepth(): number;
  insertRows(sheet: string, row: number, count?: number): Promise<void>;
  deleteRows(sheet: string, row: number, count?: number): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  protectSheet(sheet: string, on: boolean): Promise<void>;
  value(sheet: string, row: number, column: number): CellValue;
  formula(sheet: string, row: number, column: number): string;
  /** Cells that show a mark now, `E7`. */
  flagged(sheet: string): string[];
  selection(): string;
  /** The workbook as plain data, as it would be saved. */
  content(): BookContent;
  /** Resolves when the workbook is calculated and the pane waits for no answer. */
  idle(): Promise<void>;
  readonly host: Host;
}

export function makeDriver(host: Host, native: NativeSide): Driver {
  const id = (sheet: string): string => {
    const found = host.sheetId(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    return found;
  };
  return {
    host,
    sheets: () => host.sheetIds().map((sheet) => host.sheetName(sheet) ?? ''),
    type: (sheet, address, text) => host.user.type(id(sheet), address, text),
    paste: (sheet, address, block) => host.user.paste(id(sheet), address, block),
    select: (sheet, address) => host.user.select(id(sheet), address),
    undo: () => host.user.undo(),
    redo: () => host.user.redo(),
    undoDepth: () => host.user.undoDepth(),
    insertRows: (sheet, row, count) => host.user.insertRows(id(sheet), row, count),
    deleteRows: (sheet, row, count) => host.user.deleteRows(id(sheet), row, count),
    renameSheet: (sheet, name) => host.user.renameSheet(id(sheet), name),
    deleteSheet: (sheet) => host.user.deleteSheet(id(sheet)),
    protectSheet: (sheet, on) => host.user.protectSheet(id(sheet), on),
    value: (sheet, row, column) => host.value(id(sheet), row, column),
    formula: (sheet, row, column) => host.formula(id(sheet), row, column),
    flagged: (sheet) => host.flagged(id(sheet)).map(({ row, column }) => `${letters(column)}${String(row + 1)}`),
    content: () => host.content(),
    selection: () => {
      const { sheet, areas } = host.user.selection();
      const [area] = areas;
      return `${host.sheetName(sheet) ?? ''}!${area ? `${letters(area.left)}${String(area.top + 1)}` : ''}`;
    },
    idle: async () => {
      await host.settled();
      await native.idle();
      await host.settled();
    },
  };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
