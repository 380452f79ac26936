import type { ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { Book } from './book.js';
import { ExcelError, invalidArgument } from './excel-error.js';

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  /** The sheet's id; `undefined` for the workbook. */
  readonly sheet: string | undefined;
  readonly visible: boolean;
  readonly comment: string;
}

/** The workbook's names, kept by Univer so that formulas know them. */
export class Names {
  private readonly service: IDefinedNamesService;

  constructor(private readonly book: Book) {
    this.service = book.injector.get(IDefinedNamesService);
  }

  all(): readonly DefinedName[] {
    return Object.values(this.service.getDefinedNameMap(this.book.unitId) ?? {}).map((item) => ({
      id: item.id,
      name: item.name,
      formula: item.formulaOrRefString.startsWith('=') ? item.formulaOrRefString : `=${item.formulaOrRefString}`,
      sheet: item.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : item.localSheetId,
      visible: item.hidden !== true,
      comment: item.comment ?? '',
    }));
  }

  find(name: string, sheet: string | undefined): DefinedName | undefined {
    return this.all().find((item) => item.name.toLowerCase() === name.toLowerCase() && item.sheet === sheet);
  }

  add(name: string, formula: string, sheet: string | undefined, comment = '', visible = true): DefinedName {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name)) throw invalidArgument('name');
    if (this.find(name, sheet)) {
      throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
    const item = { id: crypto.randomUUID(), name, formula, sheet, visible, comment };
    const params = this.params(item);
    this.book.apply({ id: SetDefinedNameMutation.id, params }, [
      { id: RemoveDefinedNameMutation.id, params: { ...params } },
    ]);
    return item;
  }

  change(item: DefinedName, change: Partial<Pick<DefinedName, 'formula' | 'visible' | 'comment'>>): void {
    const params = this.params({ ...item, ...change });
    this.book.apply({ id: SetDefinedNameMutation.id, params }, [
      { id: SetDefinedNameMutation.id, params: this.params(item) },
    ]);
  }

  remove(item: DefinedName): void {
    const params = this.params(item);
    this.book.apply({ id: RemoveDefinedNameMutation.id, params }, [
      { id: SetDefinedNameMutation.id, params: { ...params } },
    ]);
  }

  private params(item: DefinedName): ISetDefinedNameMutationParam {
    return {
      unitId: this.book.unitId,
      id: item.id,
      name: item.name,
      formulaOrRefString: item.formula,
      localSheetId: item.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      hidden: !item.visible,
      comment: item.comment,
    };
  }
}
