/** 改正: the change that a finding's certain mend is, for one finding or for all of a kind. */
import { FEN_PER_UNIT } from '../amount/reading.js';
import { amountValue } from '../amount/print-amount.js';
import type { Budget, Figure, FoundTable } from '../book/budget.js';
import { mayWrite } from '../book/queries.js';
import type { Finding, MendKind } from '../checks/outcome.js';
import type { Message } from '../locales/message.js';
import { placeName, type Place } from '../sheet/place.js';
import { contentAt } from '../sheet/sheet.js';
import type { CellChange, Change } from './change.js';
import { insertClassLines } from './class-line.js';
import { codedRows } from './coded-rows.js';
import { fillTotals, proposalChange, restoreTotals } from './fill-totals.js';
import { nameCell } from './name-cell.js';
import { tidyRow } from './tidy-codes.js';

/** Decimals that a unit of account is stated with. */
const PLACES = 2;

/**
 * What mends these findings, as one list. Findings without a mend, on sheets under protection, or whose cell is no longer what it was
 * found to be, add nothing; two findings that would write the same cell write it once.
 */
export function planMend(budget: Budget, findings: readonly Finding[]): Change[] {
  const byKind = new Map<MendKind, Finding[]>();
  for (const finding of findings) {
    if (finding.mend === undefined) continue;
    const same = byKind.get(finding.mend.kind);
    if (same) same.push(finding);
    else byKind.set(finding.mend.kind, [finding]);
  }
  const locked = new Set(budget.tables.filter(({ sheet }) => sheet.protected).map(({ sheet }) => sheet.name));
  const changes = [...byKind].flatMap(([kind, same]) => mendKind(budget, kind, same));
  return once(changes.filter((change) => change.kind !== 'cell' || !locked.has(change.at.sheet)));
}

/** The findings of a list that the same kind of mend puts right. */
export function sameMend(finding: Finding, all: readonly Finding[]): Finding[] {
  return all.filter(({ mend }) => mend !== undefined && mend.kind === finding.mend?.kind);
}

function mendKind(budget: Budget, kind: MendKind, findings: readonly Finding[]): Change[] {
  switch (kind) {
    case 'tidy-code':
      return findings.flatMap(({ at }) => tidyAt(budget, at));
    case 'official-name':
    case 'project-name':
      return findings.flatMap((finding) => writeText(budget, finding));
    case 'restore-total':
      return mendTotals(budget, findings);
    case 'insert-class-line':
      return mendClassLines(budget, findings);
    case 'amount-from-text':
      return findings.flatMap(({ at }) => numberAt(budget, at));
    case 'round-amount':
      return findings.flatMap(({ at, table }) => roundAll(budget, table, at.sheet));
  }
}

function once(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    if (change.kind !== 'cell') return true;
    const name = placeName(change.at);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** The tables that may be written to on a sheet, and reach over a row. */
function tablesAt(budget: Budget, { sheet, row }: Place): readonly FoundTable[] {
  return budget.tables.filter(
    (table) => mayWrite(table) && table.area.sheet === sheet && row >= table.area.top && row <= table.area.bottom,
  );
}

function tidyAt(budget: Budget, at: Place): CellChange[] {
  return tablesAt(budget, at).flatMap((table) =>
    codedRows(table)
      .filter(({ row }) => row.row === at.row)
      .flatMap((row) => tidyRow(table, row)),
  );
}

function writeText(budget: Budget, { at, mend }: Finding): CellChange[] {
  const [table] = tablesAt(budget, at);
  if (table === undefined || mend?.text === undefined) return [];
  const before = contentAt(table.sheet, at.row, at.column);
  const after = mend.kind === 'official-name' ? nameAt(table, at, mend.text) : mend.text;
  if (before === after) return [];
  return [{ kind: 'cell', at, before, after, why: why(mend.kind, at, mend.text) }];
}

/** A name as the form prints it beside the code of its row. */
function nameAt(table: FoundTable, at: Place, name: string): string {
  const code = table.rows.find(({ row }) => row === at.row)?.code;
  const named = code?.kind === 'code' ? nameCell(table, code.code, name) : undefined;
  return named?.column === at.column ? named.text : name;
}

/** A finding that stands for a whole table (no total of it is a formula) restores them all, more than its cells name. */
function mendTotals(budget: Budget, findings: readonly Finding[]): CellChange[] {
  const wholeTables = new Set(
    findings.filter(({ message }) => message.id === 'checks.total-formula.none').map(({ table }) => table),
  );
  const sheets = new Set(budget.tables.filter(({ form }) => wholeTables.has(form.id)).map(({ sheet }) => sheet.name));
  const all = sheets.size === 0 ? [] : fillTotals(budget).proposals.filter(({ at }) => sheets.has(at.sheet));
  const places = findings.flatMap(({ at, related, table }) => (wholeTables.has(table) ? [] : [at, ...related]));
  return [...all.map(proposalChange), ...restoreTotals(budget, places)];
}

function mendClassLines(budget: Budget, findings: readonly Finding[]): Change[] {
  const byTable = new Map<string, string[]>();
  for (const { table, mend } of findings) {
    if (mend?.text !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), mend.text]);
  }
  return [...byTable].flatMap(([table, classes]) => insertClassLines(budget, table, classes));
}

function figureAt(table: FoundTable, at: Place): Figure | undefined {
  for (const row of table.rows) {
    for (const figure of row.figures.values()) {
      if (figure.row === at.row && figure.column === at.column) return figure;
    }
  }
  return undefined;
}

/** A text that reads as an amount becomes that number, in a cell that is no longer formatted as text. */
function numberAt(budget: Budget, at: Place): CellChange[] {
  return tablesAt(budget, at).flatMap((table) => {
    const figure = figureAt(table, at);
    if (figure?.reading.kind !== 'amount' || !figure.reading.text || figure.formula !== '') return [];
    const after = amountValue(figure.reading.fen, table.unit);
    return [
      {
        kind: 'cell',
        at,
        before: figure.value,
        after,
        numberFormat: 'General',
        why: why('amount-from-text', at, String(after)),
      },
    ];
  });
}

/** Typed numbers with more decimals than the unit is stated with; formulas are left alone, their operands are what is to be rounded. */
function roundAll(budget: Budget, tableId: string, sheet: string): CellChange[] {
  return budget.tables
    .filter((table) => mayWrite(table) && table.form.id === tableId && table.sheet.name === sheet)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        [...row.figures.values()].flatMap((figure): CellChange[] => {
          const after = rounded(figure, table);
          if (after === undefined || after === figure.value) return [];
          const at = { sheet, row: figure.row, column: figure.column };
          return [{ kind: 'cell', at, before: figure.value, after, why: why('round-amount', at, String(after)) }];
        }),
      ),
    );
}

function rounded({ reading, value, formula }: Figure, table: FoundTable): number | undefined {
  if (formula !== '' || typeof value !== 'number') return undefined;
  const step = FEN_PER_UNIT[table.unit] / 10 ** PLACES;
  const fen =
    reading.kind === 'amount'
      ? reading.fen
      : reading.kind === 'invalid' && reading.why === 'beyond-fen'
        ? value * FEN_PER_UNIT[table.unit]
        : undefined;
  if (fen === undefined) return undefined;
  // Half a step goes away from zero, as accountants round; the last digits of a product are noise.
  const steps = Math.sign(fen) * Math.round(Number((Math.abs(fen) / step).toPrecision(15)));
  return amountValue(steps * step, table.unit);
}

function why(kind: MendKind, at: Place, text: string): Message {
  return { id: `changes.mend.${kind}`, values: { place: placeName(at), text } };
}
