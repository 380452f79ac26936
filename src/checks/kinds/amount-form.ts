import type { RuleCheck } from '../../forms/check.js';
import { printFen } from '../arithmetic.js';
import type { Evaluator } from '../evaluation.js';
import { amountColumns } from '../form-facts.js';
import { overTables, type RuleReport } from '../rule.js';
import { FEN_PER_UNIT, type Unit } from '../../amount/reading.js';
import type { Figure, Row } from '../../book/budget.js';
import { sheetOfRow } from '../../book/queries.js';
import type { Place } from '../../sheet/place.js';

/** Decimals that a unit of account is stated with at most: 万元 to 百元, 元 to 分. */
const MOST_PLACES = 2;
/** So many cells are named at most. */
const MOST_NAMED = 50;

/** Amounts that are text, an Excel error value or negative, each by itself; too many decimals once a sheet. */
export const amountForm: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    const { form, rows, unit } = index.table;
    const step = FEN_PER_UNIT[unit] / 10 ** MOST_PLACES;
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
      const { figures } = row;
      for (const column of amountColumns(form)) {
        if (!figures.has(column)) continue;
        report.count();
        const fen = figures.fen(column);
        // What nearly every cell holds needs no further look.
        if (fen >= 0 && fen % step === 0 && typeof figures.value(column) === 'number') continue;
        const figure = figures.get(column);
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
