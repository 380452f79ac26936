/** Reads an open list of rows: codes, names, amounts, subtotals and the total. */
import type { CodeReading, Scheme } from '../codes/code.js';
import { readCode } from '../codes/read-code.js';
import type { CellValue } from '../sheet/sheet.js';
import { draftRow, type PanelColumns, type PanelReader, type PanelRow, type RowDraft } from './body-context.js';
import { readCodeWithName, type CodeWithName } from './code-with-name.js';
import { isBlank, isEllipsis, plain, textOf } from './plain.js';
import { readFigures } from './row-figures.js';
import { allWaiting } from './waiting-row.js';

const BLANK: CodeReading = { kind: 'blank' };
const TOTAL = /^(?:合计|总计|共计|总合计|合计数|.{0,6}(?:合计|总计)):?$/;
const SUBTOTAL = /^.{0,8}小计:?$/;
/** A label of a total is never longer; names of codes are not looked at beyond it. */
const LONGEST_TOTAL = 24;

export interface RowsColumns {
  readonly panel: PanelColumns;
  readonly scheme: Scheme;
  readonly codeColumns: readonly number[];
  readonly nameColumn: number | undefined;
  readonly projectColumn: number | undefined;
  /** The same code may stand in several rows, then often in one merged cell. */
  readonly codesRepeat: boolean;
  /** First column of amounts: a total's label may stand in any column before it. */
  readonly textsBefore: number;
}

export class RowsPanel implements PanelReader {
  private readonly drafts: RowDraft[] = [];
  private above: readonly CellValue[] | undefined;
  /** The code's cells of the row at hand, and of the last row with a code: the two arrays change places. */
  private free: CellValue[] = [];
  private kept: CellValue[] = [];
  /** The last row with a code: merged cells go on in the row right below it. */
  private lastCoded = -1;

  constructor(private readonly columns: RowsColumns) {}

  read(row: number): PanelRow | undefined {
    const { codeColumns, nameColumn, projectColumn, panel } = this.columns;
    const values = panel.sheet.values[row] ?? [];
    const name = nameColumn === undefined ? undefined : filledIn(values[nameColumn]);
    const project = projectColumn === undefined ? undefined : filledIn(values[projectColumn]);
    const parts = this.free;
    let coded = false;
    for (let part = 0; part < codeColumns.length; part += 1) {
      const column = codeColumns[part];
      const value = (column === undefined ? undefined : filledIn(values[column])) ?? null;
      parts[part] = value;
      if (!coded && !isBlank(value)) coded = true;
    }
    const figures = readFigures(panel, row);
    const named = !isBlank(name);
    const projected = !isBlank(project);
    if (!coded && !named && !projected && allWaiting(figures.values())) return undefined;

    const together = this.codeWithName(parts, name);
    const code = together?.code ?? (coded ? readCode(parts, this.columns.scheme) : BLANK);
    const draft = draftRow(row, panel.id, 'detail', figures);
    draft.code = code;
    draft.name = together === undefined ? (named ? textOf(name) : undefined) : together.name;
    if (together !== undefined) draft.codeWithName = true;
    if (projected) draft.project = textOf(project);
    if (code.kind === 'code') {
      if (together === undefined) this.keepAbove();
      else this.above = [code.code];
      this.lastCoded = row;
      return { draft, sure: true, known: true, closes: false };
    }
    return this.uncoded(draft, parts, values);
  }

  private keepAbove(): void {
    [this.free, this.kept] = [this.kept, this.free];
    this.above = this.kept;
  }

  /** `201-03-01 行政运行` in the cell of the code, or in that of the name where no code stands beside it. */
  private codeWithName(parts: readonly CellValue[], name: CellValue | undefined): CodeWithName | undefined {
    let only: CellValue | undefined;
    for (const part of parts) {
      if (isBlank(part)) continue;
      if (only !== undefined) return undefined;
      only = part;
    }
    const coded = only !== undefined;
    const text = coded ? only : name;
    if (typeof text !== 'string') return undefined;
    const read = readCodeWithName(text, this.columns.scheme);
    if (read === undefined || !coded || isBlank(name)) return read;
    return { ...read, name: textOf(name) };
  }

  accept(draft: RowDraft): void {
    this.drafts.push(draft);
  }

  blankLine(): undefined {
    return undefined;
  }

  finish(): void {
    this.settleTotals();
    let below: string | undefined;
    for (let i = this.drafts.length - 1; i >= 0; i -= 1) {
      const draft = this.drafts[i];
      if (draft?.code?.kind !== 'code' || draft.role !== 'detail') continue;
      const { code } = draft.code;
      if (below !== undefined && below.length > code.length && below.startsWith(code)) draft.role = 'subtotal';
      below = code;
    }
  }

  /** A total, a row whose leading code parts stand merged above, or a row that has no readable code. */
  private uncoded(draft: RowDraft, parts: readonly CellValue[], values: readonly CellValue[]): PanelRow {
    for (let column = 0; column < this.columns.textsBefore; column += 1) {
      const text = values[column];
      if (typeof text !== 'string' || text.length > LONGEST_TOTAL) continue;
      const word = plain(text);
      const small = SUBTOTAL.test(word);
      if (!small && !TOTAL.test(word)) continue;
      draft.code = BLANK;
      draft.role = small ? 'subtotal' : 'total';
      return { draft, sure: true, known: false, closes: !small };
    }
    const filled = draft.row === this.lastCoded + 1 ? (this.fromAbove(parts) ?? this.sameAsAbove(draft)) : undefined;
    if (filled !== undefined) {
      draft.code = filled;
      draft.codeFromAbove = true;
      this.lastCoded = draft.row;
      return { draft, sure: true, known: true, closes: false };
    }
    return { draft, sure: draft.figures.holdMoney, known: false, closes: false };
  }

  /** Cells merged downwards keep their value in the first row: blank leading parts are those of the row above. */
  private fromAbove(parts: readonly CellValue[]): CodeReading | undefined {
    const { above } = this;
    const first = parts.findIndex((part) => !isBlank(part));
    if (above === undefined || first <= 0) return undefined;
    const filled = parts.map((part, i) => (i < first ? (above[i] ?? null) : part));
    const reading = readCode(filled, this.columns.scheme);
    if (reading.kind !== 'code') return undefined;
    this.above = filled;
    return { ...reading, inForm: false };
  }

  /** Several projects beside one merged code: the row names a project and has neither code nor name. */
  private sameAsAbove(draft: RowDraft): CodeReading | undefined {
    const { above } = this;
    const merged = draft.code?.kind === 'blank' && draft.name === undefined && draft.project !== undefined;
    if (!this.columns.codesRepeat || !merged || above === undefined) return undefined;
    const reading = readCode(above, this.columns.scheme);
    return reading.kind === 'code' ? { ...reading, inForm: false } : undefined;
  }

  /** One total a table: the last 合计; a 小计 is the total where it stands last, or first and alone, and there is no other. */
  private settleTotals(): void {
    const sums = this.drafts.filter((draft) => draft.role !== 'detail');
    const foot = this.drafts.at(-1);
    const [top] = this.drafts;
    const alone = sums.length === 1 ? sums.find((draft) => draft === top && this.drafts.length > 1) : undefined;
    const total = sums.findLast((draft) => draft.role === 'total') ?? sums.find((draft) => draft === foot) ?? alone;
    for (const draft of sums) draft.role = draft === total ? 'total' : 'subtotal';
  }
}

/** What the accountant put there: the `…` of an empty form is nothing. */
function filledIn(value: CellValue | undefined): CellValue | undefined {
  return isEllipsis(value) ? undefined : value;
}
