/** Reads fixed lines by their labels: class lines by code or name, others by name. */
import type { CodeReading } from '../codes/code.js';
import type { Catalogue } from '../codes/catalogue/catalogue.js';
import { readCode } from '../codes/read-code.js';
import type { LineForm } from '../forms/form.js';
import { draftRow, type PanelColumns, type PanelReader, type PanelRow, type RowDraft } from './body-context.js';
import type { LinesEntry } from './form-index.js';
import { Kept } from './kept.js';
import { isBlank, plain, textOf } from './plain.js';
import { NO_FIGURES, readFigures } from './row-figures.js';

const LEADING_CODE = /^\d{3}(?:\d\d){0,2}(?![\d年])/;
const ORDINAL = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d)|其中:|[加减]:)+/;
const GRAND_TOTAL = /总计:?$/;
const SMALL = /小计:?$/;
const SUM = /(?:小计|合计|总计):?$/;

export interface LinesColumns {
  readonly panel: PanelColumns;
  /** The form prints labels: without, the lines are taken in order. */
  readonly labelled: boolean;
  readonly labelColumn: number | undefined;
  /** Fiscal year, where the head says it: class lines without code are known by their names. */
  readonly year: number | undefined;
  readonly catalogue: Catalogue;
}

export class LinesPanel implements PanelReader {
  private readonly matched = new Set<LineForm>();
  private readonly drafts: RowDraft[] = [];
  private readonly labels: Kept<LabelRead>;

  constructor(
    private readonly columns: LinesColumns,
    private readonly entry: LinesEntry,
  ) {
    this.labels = labelsOf(entry);
  }

  read(row: number): PanelRow | undefined {
    const { labelColumn, labelled, panel } = this.columns;
    const value = labelColumn === undefined ? undefined : panel.sheet.values[row]?.[labelColumn];
    const figures = readFigures(panel, row);
    const label = isBlank(value) ? undefined : textOf(value);
    if (label === undefined && figures.size === 0) return undefined;

    const draft = draftRow(row, panel.id, 'line', figures);
    draft.label = label;
    const said = label === undefined ? NO_LABEL : this.labels.of(label);
    const { line, code } = labelled ? this.lineOf(said) : this.next();
    draft.code = code;
    if (line !== undefined && !this.matched.has(line)) draft.line = line;
    const known = draft.line !== undefined || draft.code?.kind === 'code';
    const closes = draft.line?.role === 'total' || said.closes;
    const money = figures.holdMoney;
    return { draft, sure: money || (labelled && known), known: labelled && known, closes };
  }

  accept(draft: RowDraft): void {
    this.drafts.push(draft);
    if (draft.line !== undefined) this.matched.add(draft.line);
  }

  blankLine(row: number): RowDraft | undefined {
    const line = this.columns.labelled ? undefined : this.next().line;
    if (line === undefined) return undefined;
    const draft = draftRow(row, this.columns.panel.id, 'line', NO_FIGURES);
    draft.line = line;
    this.accept(draft);
    return draft;
  }

  /** Sums under another name: the last one that is left over is the total, one before it the subtotal. */
  finish(): void {
    const left = this.drafts.filter((draft) => draft.line === undefined && SUM.test(plain(draft.label ?? '')));
    if (left.length === 0) return;
    for (const role of ['total', 'subtotal'] as const) {
      const line = this.entry.lines.find((one) => one.role === role && !this.matched.has(one));
      const draft = left.at(-1);
      if (line === undefined || draft === undefined) continue;
      if (role === 'total' && SMALL.test(plain(draft.label ?? ''))) continue;
      draft.line = line;
      left.pop();
    }
  }

  /** A panel without labels has its lines in order. */
  private next(): LineRead {
    return { line: this.entry.lines.find((one) => !this.matched.has(one)), code: undefined };
  }

  private lineOf(said: LabelRead): LineRead {
    return said.line === undefined && said.code === undefined ? this.classOf(said.name) : said;
  }

  /** A class of the department's own, by its name. */
  private classOf(name: string): LineRead {
    const { catalogue, year } = this.columns;
    const code = this.entry.body.classes === undefined ? undefined : catalogue.classNamed(name, year);
    return code === undefined ? NO_LABEL : { line: undefined, code: readCode([code], 'functional') };
  }
}

interface LineRead {
  readonly line: LineForm | undefined;
  readonly code: CodeReading | undefined;
}

/** What a label says by itself. */
interface LabelRead extends LineRead {
  /** Without ordinal and colon. */
  readonly name: string;
  /** A grand total. */
  readonly closes: boolean;
}

const NO_LABEL: LabelRead = { line: undefined, code: undefined, name: '', closes: false };
const labels = new WeakMap<LinesEntry, Kept<LabelRead>>();

/** The labels of one panel, read once each. */
function labelsOf(entry: LinesEntry): Kept<LabelRead> {
  let known = labels.get(entry);
  if (known === undefined) labels.set(entry, (known = new Kept((typed) => readLabel(plain(typed), entry))));
  return known;
}

function readLabel(label: string, { byCode, byLabel }: LinesEntry): LabelRead {
  const closes = GRAND_TOTAL.test(label);
  const name = label.replace(ORDINAL, '').replace(/:$/, '');
  const digits = LEADING_CODE.exec(label)?.[0];
  if (digits !== undefined) {
    const code = readCode([digits], 'functional');
    const line = byCode.get(digits);
    return { line, code: line !== undefined || code.kind === 'code' ? code : undefined, name, closes };
  }
  const line = byLabel.get(label) ?? byLabel.get(name);
  const code = line?.code === undefined ? undefined : readCode([line.code], 'functional');
  return { line, code, name, closes };
}
