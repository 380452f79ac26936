/** 补小计行: the subtotal rows (类, 款) that a form wants above the rows that were typed. */
import type { Budget, FoundTable, Row } from '../book/budget.js';
import { mayWrite } from '../book/queries.js';
import { printCode, writeCode } from '../codes/write-code.js';
import type { GridLayout, RowsBody } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import type { CellValue } from '../sheet/sheet.js';
import { bodyStyles } from './body-styles.js';
import type { CellChange, RowsChange } from './change.js';
import { schemeOf } from './coded-rows.js';
import { nameCell } from './name-cell.js';

/** Digits of a code of each level. */
const DIGITS = { 1: 3, 2: 5 } as const;

export interface SubtotalRows {
  readonly changes: readonly (RowsChange | CellChange)[];
  /** How many rows are proposed. */
  readonly count: number;
}

/**
 * Rows for every class and section that has rows below it and none of its own: inserted above the first of them, with code and name; their sums
 * are filled as all totals are. Places of cells count with all rows of the list inserted.
 */
export function subtotalRows(budget: Budget): SubtotalRows {
  const bySheet = new Map<string, FoundTable[]>();
  for (const table of budget.tables) {
    if (!mayWrite(table) || bodyOf(table) === undefined) continue;
    bySheet.set(table.sheet.name, [...(bySheet.get(table.sheet.name) ?? []), table]);
  }
  const changes: (RowsChange | CellChange)[] = [];
  let count = 0;
  for (const tables of bySheet.values()) {
    let inserted = 0;
    for (const table of [...tables].sort((a, b) => a.area.top - b.area.top)) {
      for (const { before, codes } of missingAbove(table)) {
        changes.push(...insertAt(budget, table, before + inserted, codes, before === table.headerBottom + 1));
        inserted += codes.length;
      }
    }
    count += inserted;
  }
  return { changes, count };
}

function bodyOf({
  form: { layout },
}: FoundTable): { readonly layout: GridLayout; readonly body: RowsBody } | undefined {
  if (layout.kind !== 'grid') return undefined;
  for (const { body } of layout.panels)
    if (body.kind === 'rows' && body.subtotals !== undefined) return { layout, body };
  return undefined;
}

interface Missing {
  /** The row above which they belong, as it stands now. */
  readonly before: number;
  readonly codes: readonly string[];
}

function missingAbove(table: FoundTable): readonly Missing[] {
  const levels = [...(bodyOf(table)?.body.subtotals ?? [])].sort();
  const coded = table.rows.flatMap((row): readonly (readonly [Row, string])[] =>
    (row.role === 'detail' || row.role === 'subtotal') && row.code?.kind === 'code' && row.codeFromAbove === undefined
      ? [[row, row.code.code]]
      : [],
  );
  const there = new Set(coded.map(([, code]) => code));
  return coded.flatMap(([row, code]): readonly Missing[] => {
    const codes = levels
      .map((level) => code.slice(0, DIGITS[level]))
      .filter((above, at) => code.length > DIGITS[levels[at] ?? 1] && !there.has(above));
    for (const above of codes) there.add(above);
    return codes.length === 0 ? [] : [{ before: row.row, codes }];
  });
}

/** @param first the rows come right below the header, whose looks are not theirs. */
function insertAt(
  budget: Budget,
  table: FoundTable,
  before: number,
  codes: readonly string[],
  first: boolean,
): readonly (RowsChange | CellChange)[] {
  const sheet = table.sheet.name;
  const scheme = schemeOf(table);
  const columns = table.codeColumns ?? [];
  const count = codes.length;
  const why = (code: string): Message => ({
    id: 'changes.subtotal-row',
    values: { code: printCode(code, scheme), sheet },
  });
  const cells = codes.flatMap((code, at): readonly CellChange[] => {
    const row = before + at;
    const cell = (column: number, after: CellValue, text?: true): CellChange => ({
      kind: 'cell',
      at: { sheet, row, column },
      before: null,
      after,
      ...(text ? { numberFormat: '@' } : {}),
      why: why(code),
    });
    const parts = writeCode(code, scheme, columns.length);
    const name = budget.catalogue.nameOf(code, scheme, budget.year);
    const named = name === undefined ? undefined : nameCell(table, code, name);
    return [
      ...columns.flatMap((column, part) => (parts[part] === '' ? [] : [cell(column, parts[part] ?? null, true)])),
      ...(named === undefined ? [] : [cell(named.column, named.text)]),
    ];
  });
  const rows: RowsChange = {
    kind: 'rows',
    sheet,
    before,
    count,
    ...(first ? { styles: bodyStyles(budget, table, before, count) } : {}),
    why: { id: 'changes.subtotal-rows', values: { sheet, count } },
  };
  return [rows, ...cells];
}
