/** 带入 into cards (绩效目标表): the amounts of a project, and its name on cards that are still blank. */
import { amountValue } from '../amount/print-amount.js';
import type { FoundTable } from '../book/budget.js';
import type { Carry } from '../forms/form.js';
import type { Place } from '../sheet/place.js';
import { formulaAt, valueAt, type CellValue } from '../sheet/sheet.js';
import { amountConflict, type CarryAmount, type CarryConflict, type CarryRow, type Carried } from './carry-preview.js';
import { keyOf, type CarriedKey } from './carry-source.js';
import type { CellChange } from './change.js';
import { textColumn } from './compile/form-facts.js';
import { isBlankText } from './texts.js';

export function carryIntoCards(cards: readonly FoundTable[], keys: readonly CarriedKey[], carry: Carry): Carried {
  const rows: CarryRow[] = [];
  const amounts: CarryAmount[] = [];
  const conflicts: CarryConflict[] = [];
  const changes: CellChange[] = [];
  const byKey = new Map<string, FoundTable[]>();
  for (const card of cards) {
    for (const row of card.rows) {
      const key = keyOf(row, carry.by);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), card]);
    }
  }
  const blank = cards.filter((card) => card.rows.every((row) => keyOf(row, carry.by) === undefined));
  for (const key of keys) {
    const [found, ...more] = byKey.get(key.key) ?? [];
    const card = found ?? blank.shift();
    if (card === undefined) {
      conflicts.push({ key: key.key, why: { id: 'changes.carry.no-card', values: { key: key.project ?? key.key } } });
      continue;
    }
    if (found === undefined) {
      const named = nameCard(card, key);
      if (named === undefined) continue;
      changes.push(named);
      rows.push({ key: key.key, sheet: card.sheet.name, row: named.at.row, inserted: false });
    }
    for (const [column, fen] of key.amounts) {
      const at = card.fields?.get(column);
      const reading = card.rows[0]?.figures.get(column)?.reading;
      if (at === undefined || (reading?.kind === 'amount' && reading.fen === fen)) continue;
      // Several cards of one project share its amount in a way that only the accountant knows.
      if (more.length > 0 || !isBlankCell(card, at)) {
        if (more.length === 0) conflicts.push(amountConflict(card, key.project ?? key.key, at, column, fen));
        continue;
      }
      amounts.push({ key: key.key, at, fen });
      changes.push(change(card, at, amountValue(fen, card.unit), 'changes.carry.amount', key));
    }
  }
  return { rows, amounts, conflicts, changes };
}

function nameCard(card: FoundTable, key: CarriedKey): CellChange | undefined {
  const id = textColumn(card.form, 'project');
  const at = id === undefined ? undefined : card.fields?.get(id);
  if (at === undefined || key.project === undefined || !isBlankCell(card, at)) return undefined;
  return change(card, at, key.project, 'changes.carry.row', key);
}

function isBlankCell(card: FoundTable, at: Place): boolean {
  return isBlankText(valueAt(card.sheet, at.row, at.column)) && formulaAt(card.sheet, at.row, at.column) === '';
}

function change(card: FoundTable, at: Place, after: CellValue, id: string, key: CarriedKey): CellChange {
  return {
    kind: 'cell',
    at,
    before: valueAt(card.sheet, at.row, at.column),
    after,
    why: { id, values: { key: key.project ?? key.key } },
  };
}
