/** Every code carried through the catalogue from the year that ends to the new one. Nothing is decided in silence. */
import type { Budget, FoundTable } from '../../book/budget.js';
import { mayWrite } from '../../book/queries.js';
import { plainName } from '../../codes/catalogue/compare-names.js';
import type { Scheme } from '../../codes/code.js';
import { printCode, writeCode } from '../../codes/write-code.js';
import type { Place } from '../../sheet/place.js';
import { formulaAt, valueAt } from '../../sheet/sheet.js';
import type { CellChange } from '../change.js';
import { codedRows, schemeOf, type CodedRow } from '../coded-rows.js';
import { nameColumn } from '../fill-names.js';
import { nameCell } from '../name-cell.js';
import { codeKey, type CodeChoice, type RollItem, type RollOptions } from './roll-plan.js';

interface Use {
  readonly table: FoundTable;
  readonly row: CodedRow;
}

/** One item for each code that is renamed, replaced, split or ended. Codes that stay, and codes that the catalogue does not know, have none. */
export function rollCodes(budget: Budget, options: RollOptions): readonly RollItem[] {
  const uses = new Map<string, { readonly scheme: Scheme; readonly code: string; readonly uses: Use[] }>();
  for (const table of budget.tables.filter(mayWrite)) {
    const scheme = schemeOf(table);
    for (const row of codedRows(table)) {
      const key = codeKey(scheme, row.code);
      const same = uses.get(key);
      if (same) same.uses.push({ table, row });
      else uses.set(key, { scheme, code: row.code, uses: [{ table, row }] });
    }
  }
  return [...uses].flatMap(([key, one]) => itemOf(key, one.scheme, one.code, one.uses, budget, options) ?? []);
}

function itemOf(
  key: string,
  scheme: Scheme,
  code: string,
  uses: readonly Use[],
  { year: fromYear, catalogue }: Pick<Budget, 'catalogue' | 'year'>,
  options: RollOptions,
): RollItem | undefined {
  const { toYear, choices, without } = options;
  const found = catalogue.lookUp(code, scheme, toYear);
  if (found.status === 'unknown' || found.status === 'not-yet') return undefined;
  const base = { id: `code:${key}`, kind: 'code' as const, sure: found.firm, ...firstOf(uses) };
  const printed = printCode(code, scheme);
  if (found.status === 'valid') {
    const before = catalogue.nameOf(code, scheme, fromYear);
    const { name } = found.entry;
    if (before === undefined || plainName(before) === plainName(name)) return undefined;
    const message = { id: 'changes.roll.renamed', values: { code: printed, before, name } };
    const changes = uses.flatMap((use) => named(use, code, name, before, message));
    return { ...base, message, changes, taken: changes.length > 0 && !without?.has(base.id) };
  }
  const successors = found.entry.replacedBy.map((next) => ({
    code: next,
    name: catalogue.nameOf(next, scheme, toYear) ?? '',
  }));
  const [only] = successors;
  // A successor of another level is no code that could stand in the same place.
  const isProposed = successors.length === 1 && only?.code.length === code.length && !without?.has(base.id);
  const chosen = choices?.get(key) ?? (isProposed ? only.code : undefined);
  const choice: CodeChoice = { key, scheme, code, successors, ...(chosen === undefined ? {} : { chosen }) };
  const values = {
    code: printed,
    name: found.entry.name,
    year: toYear,
    next: chosen === undefined ? '' : printCode(chosen, scheme),
    nextName: chosen === undefined ? '' : (catalogue.nameOf(chosen, scheme, toYear) ?? ''),
    successors: successors.map((one) => `${printCode(one.code, scheme)} ${one.name}`.trim()).join('、'),
  };
  if (chosen === undefined) {
    const id = successors.length === 0 ? 'changes.roll.ended' : 'changes.roll.split';
    return { ...base, message: { id, values }, changes: [], taken: false, code: choice };
  }
  if (chosen === code) {
    return { ...base, message: { id: 'changes.roll.kept', values }, changes: [], taken: false, code: choice };
  }
  const message = { id: 'changes.roll.replaced', values };
  const changes = uses.flatMap((use) => [
    ...coded(use, chosen, message),
    ...named(use, chosen, catalogue.nameOf(chosen, scheme, toYear) ?? '', undefined, message),
  ]);
  return { ...base, message, changes, taken: changes.length > 0, code: choice };
}

function firstOf([first]: readonly Use[]): { readonly table?: string; readonly at?: Place } {
  if (!first) return {};
  const { table, row } = first;
  const [column = 0] = table.codeColumns ?? [];
  return { table: table.form.id, at: { sheet: table.sheet.name, row: row.row.row, column } };
}

/** The new code over the old one, in as many cells. */
function coded({ table, row }: Use, code: string, why: CellChange['why']): readonly CellChange[] {
  const columns = table.codeColumns ?? [];
  const parts = writeCode(code, schemeOf(table), columns.length);
  return columns.flatMap((column, index): CellChange[] => {
    const before = valueAt(table.sheet, row.row.row, column);
    const after = parts[index] ?? '';
    const at = { sheet: table.sheet.name, row: row.row.row, column };
    return before === after ? [] : [{ kind: 'cell', at, before, after, numberFormat: '@', why }];
  });
}

/** The new name where `oldName` stands, or none; what somebody worded in another way stays. Without `oldName`: over whatever stands there. */
function named(
  { table, row }: Use,
  code: string,
  name: string,
  oldName: string | undefined,
  why: CellChange['why'],
): readonly CellChange[] {
  const column = nameColumn(table);
  if (column === undefined || name === '') return [];
  const at = { sheet: table.sheet.name, row: row.row.row, column };
  const before = valueAt(table.sheet, at.row, column);
  if (formulaAt(table.sheet, at.row, column) !== '') return [];
  const isOther = oldName !== undefined && typeof before === 'string' && plainName(before) !== plainName(oldName);
  if (isOther && before.trim() !== '') return [];
  if (typeof before !== 'string' && before !== null) return [];
  const after = nameCell(table, code, name)?.text ?? name;
  return before === after ? [] : [{ kind: 'cell', at, before, after, why }];
}
