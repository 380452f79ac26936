import type { ICommandService, IMutation } from '@univerjs/core';
import { CommandType } from '@univerjs/core';
import type { CalculationMode, LayoutContent, MarkContent } from './content.js';

/** What Excel keeps with a sheet and Univer has no place for. Replaced whole, never changed in place. */
export interface SheetExtras {
  readonly layout: LayoutContent;
  readonly marks: readonly Mark[];
  readonly protected: boolean;
  readonly veryHidden: boolean;
}

export interface Mark extends MarkContent {
  readonly id: string;
}

/** What Excel keeps with the workbook and Univer has no place for. */
export interface BookExtras {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly calculation: CalculationMode;
  readonly startup: 'None' | 'Load';
}

export type ExtrasChange =
  { readonly sheet: string; readonly extras: SheetExtras } | { readonly sheet: null; readonly extras: BookExtras };

export interface SetExtrasParams {
  readonly unitId: string;
  readonly change: ExtrasChange;
}

const NO_SHEET_EXTRAS: SheetExtras = { layout: {}, marks: [], protected: false, veryHidden: false };

/** The store, and the mutation that writes it: so undo, redo and events treat it like any other part of the workbook. */
export class Extras {
  static readonly MUTATION = 'yusuan.mutation.set-extras';

  private readonly sheets = new Map<string, SheetExtras>();
  private workbook: BookExtras = { settings: {}, properties: {}, calculation: 'Automatic', startup: 'None' };

  sheet(id: string): SheetExtras {
    return this.sheets.get(id) ?? NO_SHEET_EXTRAS;
  }

  get book(): BookExtras {
    return this.workbook;
  }

  set(change: ExtrasChange): void {
    if (change.sheet === null) this.workbook = change.extras;
    else this.sheets.set(change.sheet, change.extras);
  }

  register(commands: ICommandService): { dispose(): void } {
    const mutation: IMutation<SetExtrasParams> = {
      id: Extras.MUTATION,
      type: CommandType.MUTATION,
      handler: (_accessor, params) => {
        this.set(params.change);
        return true;
      },
    };
    return commands.registerCommand(mutation);
  }
}
