import type { RuleCheck } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import { MOST_PLACES } from '../column-figures.js';
import { printFen } from '../arithmetic.js';
import type { Evaluator } from '../evaluation.js';
import { amountColumns } from '../form-facts.js';
import { overTables, type RuleReport } from '../rule.js';
import type { Unit } from '../../amount/reading.js';
import type { Figure, Row } from '../../book/budget.js';
import { sheetOfRow } from '../../book/queries.js';
import type { Place } from '../../sheet/place.js';

/** So many cells are named at most. */
const MOST_NAMED = 50;

/** Amounts that are text, an Excel error value or negative, each by itself; too many decimals once a sheet. */
export const amountForm: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    const { form, rows, unit } = index.table;
    const odd: ColumnId[] = [];
    for (const column of amountColumns(form)) {
      const { held, ordinary } = index.column(column);
      report.count(held);
      if (!ordinary) odd.push(column);
    }
    if (odd.length === 0) return;
    const excess: Place[] = [];
    let count = 0;
    const look = (row: Row, figure: Figure): void => {
      const sheet = sheetOfRow(index.table, row);
      if (!hasExcess(figure)) {
        lookAt(figure, sheet, unit, report);
        return;
      }
      count += 1;
      if (excess.length <= MOST_NAMED) excess.push(placeOfFigure(sheet, figure));
    };
    for (const row of rows) {
      for (const column of odd) {
        const figure = row.figures.get(column);
        if (figure) look(row, figure);
      }
    }
    const [at, ...related] = excess;
    if (!at) return;
    report.add({
      at,
      related,
      says: 'amount-form.decimals',
      values: { count, sheet: index.sheet, places: MOST_PLACES },
      mend: { kind: 'round-amount' },
    });
  });

function hasExcess({ reading }: Figure): boolean {
  return reading.kind === 'amount'
    ? reading.places > MOST_PLACES
    : reading.kind === 'invalid' && reading.why === 'beyond-fen';
}

function lookAt(figure: Figure, sheet: string, unit: Unit, report: RuleReport): void {
  const { reading } = figure;
  switch (reading.kind) {
    case 'blank':
      return;
    case 'unknown':
      report.block({ why: 'unknown', at: placeOfFigure(sheet, figure) });
      return;
    case 'invalid':
      report.add({
        at: placeOfFigure(sheet, figure),
        says: `amount-form.${reading.why}`,
        values: { text: reading.text },
        case: reading.why === 'error-value' ? 'error-value' : 'text',
      });
      return;
    case 'amount':
      if (reading.text) {
        report.add({
          at: placeOfFigure(sheet, figure),
          says: 'amount-form.text',
          values: { text: String(figure.value) },
          case: 'text',
          mend: { kind: 'amount-from-text' },
        });
      }
      if (reading.fen < 0) {
        report.add({
          at: placeOfFigure(sheet, figure),
          says: 'amount-form.negative',
          values: { amount: printFen(reading.fen, unit) },
        });
      }
  }
}

function placeOfFigure(sheet: string, figure: Figure): Place {
  return { sheet, row: figure.row, column: figure.column };
}
