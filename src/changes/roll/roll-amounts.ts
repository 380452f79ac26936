/** What becomes of the amounts that were typed. Formulas are never touched. */
import { amountValue } from '../../amount/print-amount.js';
import type { Budget, Figure, FoundTable } from '../../book/budget.js';
import { mayWrite, placeOf } from '../../book/queries.js';
import { tableWords } from '../../forms/printed.js';
import type { AmountColumn, ColumnId } from '../../forms/form.js';
import { type Place, placeName } from '../../sheet/place.js';
import { formulaAt } from '../../sheet/sheet.js';
import type { CellChange } from '../change.js';
import { fillsOf } from '../compile/fill.js';
import { Tables } from '../compile/tables.js';
import { raised } from './raise.js';
import type { AmountsRule, RollItem, RollOptions } from './roll-plan.js';

/** One item a table, and one more where a form sets last year's figures beside this year's. */
export function rollAmounts(budget: Budget, { amounts, without }: RollOptions): readonly RollItem[] {
  const computed = new Set(fillsOf(new Tables(budget), { blankRows: false }).map(({ at }) => placeName(at)));
  return budget.tables.filter(mayWrite).flatMap((table, index) => {
    const rule = amounts?.get(table.form.id) ?? { kind: 'clear' };
    const id = `${table.form.id}:${table.sheet.name}:${String(index)}`;
    const pairs = lastColumns(table);
    const moves = moved(table, pairs);
    const moveId = `move:${id}`;
    const isMoved = moves.length > 0 && !without?.has(moveId);
    const last = new Set(isMoved ? pairs.values() : []);
    const changes = changesOf(table, rule, computed, last);
    const values = {
      table: tableWords(table.form),
      sheet: table.sheet.name,
      count: changes.length,
      ...percentOf(rule),
    };
    const items: RollItem[] = [];
    if (changes.length > 0 || rule.kind === 'draft') {
      const message = { id: `changes.roll.${rule.kind}`, values };
      const why = (change: CellChange): CellChange => ({ ...change, why: message });
      items.push({
        id: `amounts:${id}`,
        kind: 'amounts',
        table: table.form.id,
        message,
        changes: changes.map(why),
        sure: true,
        taken: true,
      });
    }
    if (moves.length > 0) {
      const message = { id: 'changes.roll.move', values: { ...values, count: moves.length } };
      items.push({
        id: moveId,
        kind: 'move',
        table: table.form.id,
        message,
        changes: moves.map((change) => ({ ...change, why: message })),
        sure: true,
        taken: isMoved,
      });
    }
    return items;
  });
}

function percentOf(rule: AmountsRule): Readonly<Record<string, number>> {
  return rule.kind === 'raise' ? { percent: rule.percent } : {};
}

const NO_WORDS = { id: 'changes.roll.clear', values: {} } as const;

function changesOf(
  table: FoundTable,
  rule: AmountsRule,
  computed: ReadonlySet<string>,
  without: ReadonlySet<ColumnId>,
): readonly CellChange[] {
  if (rule.kind === 'draft') return [];
  return figuresOf(table).flatMap(({ column, at, figure }): CellChange[] => {
    const { reading, formula, value } = figure;
    if (formula !== '' || reading.kind !== 'amount' || without.has(column)) return [];
    // A typed total would not agree with what is raised below it to the last decimal: the form's formula takes its place.
    const isRaised = rule.kind === 'raise' && !computed.has(placeName(at));
    const after = isRaised ? amountValue(raised(reading.fen, rule.percent, table.unit), table.unit) : null;
    return after === value ? [] : [{ kind: 'cell', at, before: value, after, why: NO_WORDS }];
  });
}

export interface PlacedFigure {
  readonly column: ColumnId;
  readonly at: Place;
  readonly figure: Figure;
}

/** Every amount cell that holds anything, once. */
export function figuresOf(table: FoundTable): readonly PlacedFigure[] {
  const seen = new Set<string>();
  return table.rows.flatMap((row) =>
    [...row.figures].flatMap(([column, figure]): PlacedFigure[] => {
      const at = placeOf(table, row, column);
      if (at === undefined || seen.has(placeName(at))) return [];
      seen.add(placeName(at));
      return [{ column, at, figure }];
    }),
  );
}

/** This year's column → the column that shows the same figure of the year before, by their order in the form. */
function lastColumns({ form: { layout } }: FoundTable): ReadonlyMap<ColumnId, ColumnId> {
  if (layout.kind !== 'grid') return new Map();
  const amounts = layout.columns.filter((column): column is AmountColumn => column.kind === 'amount');
  const last = amounts.filter(({ year }) => year === 'last');
  const current = amounts.filter(({ year }) => year === 'this');
  if (last.length !== current.length) return new Map();
  return new Map(current.flatMap(({ id }, at) => (last[at] ? [[id, last[at].id] as const] : [])));
}

/** This year's figures, also those that formulas compute, into last year's columns; formulas there stay. */
function moved(table: FoundTable, pairs: ReadonlyMap<ColumnId, ColumnId>): readonly CellChange[] {
  return table.rows.flatMap((row) =>
    [...pairs].flatMap(([from, to]): CellChange[] => {
      const at = placeOf(table, row, to);
      if (at === undefined || formulaAt(table.sheet, at.row, at.column) !== '') return [];
      const reading = row.figures.get(from)?.reading;
      const before = row.figures.get(to)?.value ?? null;
      const after = reading?.kind === 'amount' ? amountValue(reading.fen, table.unit) : null;
      return before === after ? [] : [{ kind: 'cell', at, before, after, why: NO_WORDS }];
    }),
  );
}
