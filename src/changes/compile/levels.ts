/**
 * Tables with subtotal rows (类, 款) as formulas see them: a row's level is the length of its code. Written over codes, not over rows, so that
 * rows inserted later are counted, and told apart, without a repair.
 */
import { PART_DIGITS } from '../../codes/read-code.js';
import { writeCode } from '../../codes/write-code.js';
import type { ColumnId } from '../../forms/form.js';
import type { Place } from '../../sheet/place.js';
import { valueAt } from '../../sheet/sheet.js';
import { codeStyle, codeText, detailLength, nests, schemeOf } from './code-style.js';
import type { Condition, Piece } from './pieces.js';
import { blockRef, cellRef, indexRef, type Block, type Home } from './refs.js';
import type { TableView } from './view.js';

const CLASS = 3;
const SECTION = 5;

export class Levels {
  private constructor(
    private readonly view: TableView,
    private readonly style: 'exact' | 'hyphens',
    /** Digits of a whole code. */
    private readonly length: number,
  ) {}

  /** `undefined` where the table has no subtotal rows, or no formula can read its codes by their length. */
  static of(view: TableView): Levels | undefined {
    const style = codeStyle(view);
    const named = view.table.rows.every((row) => row.role !== 'subtotal' || row.code?.kind === 'code');
    if (!nests(view) || !named || style === undefined || style === 'padded') return undefined;
    return new Levels(view, style, schemeOf(view) === 'functional' ? 7 : 5);
  }

  /** Whether formulas over the lowest rows fill totals: the form has subtotals, and every detail row has a whole code in digits. */
  get fills(): boolean {
    return this.style === 'exact' && this.view.declaresSubtotals && detailLength(this.view) !== undefined;
  }

  /** The rows that the total adds up: those that no subtotal stands for; total row and header left out. */
  topPieces(id: ColumnId, sign: 1 | -1, pinned: boolean): Piece[] | undefined {
    const column = this.view.column(id);
    if (column === undefined) return undefined;
    const block = this.view.block(column);
    const where = [this.body(block), this.top(block)];
    return [{ sign, unit: this.view.unit, source: { kind: 'block', block, where, headed: false, pinned } }];
  }

  /** Rows right below the subtotal of the home's row. */
  childPieces(id: ColumnId): Piece[] | undefined {
    const column = this.view.column(id);
    if (column === undefined) return undefined;
    const block = this.view.block(column);
    const test = (home: Home): string => {
      const codes = this.codes(block, home);
      const own = this.own(home);
      const below = `(LEFT(${codes},LEN(${own}))=${own})*(LEN(${codes})>LEN(${own}))`;
      if (this.length === SECTION) return below;
      const nested = `(LEN(${codes})=${this.length})*(LEN(${own})=${CLASS})*ISNUMBER(MATCH(LEFT(${codes},${SECTION}),${codes},0))`;
      return `${below}*(1-${nested})`;
    };
    const where = [{ test }];
    return [{ sign: 1, unit: this.view.unit, source: { kind: 'block', block, where, headed: false, pinned: false } }];
  }

  /** Whether the home's row is a subtotal: a code that is not whole, with longer ones that begin so. */
  isSubtotal(home: Home): string {
    const own = this.own(home);
    const codes = this.codes(this.view.block(0), home);
    const longer = `SUMPRODUCT((LEFT(${codes},LEN(${own}))=${own})*(LEN(${codes})>LEN(${own})))>0`;
    return `IF(ISNUMBER(-(${own})),IF(LEN(${own})<${this.length},${longer},FALSE),FALSE)`;
  }

  /** The sum of the lowest rows of a subtotal, from the row below the home down to the end of the table. */
  subtotalFormula(at: Place, code: string): string {
    const below = (column: number, pinned: boolean): string => indexRef(column, 1, this.view.bottom, pinned);
    const { column } = at;
    const columns = this.view.table.codeColumns ?? [];
    if (this.split) {
      const parts = columns.slice(0, code.length === CLASS ? 1 : 2).map((part) => {
        const own = cellRef(at, { ...at, column: part }, { column: true });
        return `${below(part, true)},${own}`;
      });
      return `=SUMIFS(${[below(column, false), ...parts, `${below(columns.at(-1) ?? column, true)},"<>"`].join(',')})`;
    }
    const codes = columns.map((part) => below(part, true)).join('&');
    const own = columns.map((part) => cellRef(at, { ...at, column: part }, { column: true })).join('&');
    return `=SUMPRODUCT((LEFT(${codes},${code.length})=${own})*${this.lowest(codes, code.length)}*1,${below(column, false)})`;
  }

  /** The sum of the lowest rows above the home, from the header's last row on. */
  totalFormula(at: Place): string {
    const { top } = this.view;
    const above = (column: number, pinned: boolean): string =>
      `${cellRef(at, { sheet: at.sheet, row: top, column }, { row: true, column: pinned })}:${indexRef(column, -1, undefined, pinned)}`;
    const columns = this.view.table.codeColumns ?? [];
    if (this.split) return `=SUMIFS(${above(at.column, false)},${above(columns.at(-1) ?? at.column, true)},"<>")`;
    const codes = columns.map((column) => above(column, true)).join('&');
    return `=SUMPRODUCT(${this.lowest(codes)}*1,${above(at.column, false)})`;
  }

  /** Each part of a code in a cell of its own: the last part alone tells the lowest rows. */
  private get split(): boolean {
    const scheme = schemeOf(this.view);
    const { codeColumns = [], rows, sheet } = this.view.table;
    if (codeColumns.length !== PART_DIGITS[scheme].length) return false;
    return rows.every(({ row, role, code }) => {
      if (code?.kind !== 'code' || role === 'line' || role === 'total') return true;
      const parts = writeCode(code.code, scheme, codeColumns.length);
      return codeColumns.every((column, at) => String(valueAt(sheet, row, column) ?? '') === parts[at]);
    });
  }

  /** Rows without a code are counted too: money is never left out of a total because its code is still missing. */
  private lowest(codes: string, from = CLASS): string {
    const shorter = this.length === SECTION ? [CLASS] : [CLASS, SECTION];
    return shorter
      .filter((length) => length >= from)
      .map((length) => `(LEN(${codes})<>${length})`)
      .join('*');
  }

  private top(block: Block): Condition {
    return {
      test: (home) => {
        const codes = this.codes(block, home);
        const under = (length: number): string =>
          `(LEN(${codes})>${length})*ISNUMBER(MATCH(LEFT(${codes},${length}),${codes},0))`;
        return `(${under(CLASS)}${this.length === SECTION ? '' : `+${under(SECTION)}`}=0)`;
      },
    };
  }

  /** Rows between the header's last row and the total row. */
  private body(block: Block): Condition {
    const { rows } = this.view.table;
    const total = rows.findLast((row) => row.role === 'total')?.row;
    return {
      test: (home) => {
        const column = this.view.table.codeColumns?.[0] ?? block.left;
        const over = blockRef(home, { ...block, left: column, right: column }, true);
        const row = (at: number): string =>
          cellRef(home, { sheet: block.sheet, row: at, column }, { row: true, column: true });
        const below = `(ROW(${over})>ROW(${row(block.top)}))`;
        return total === undefined ? below : `${below}*(ROW(${over})<>ROW(${row(total)}))`;
      },
    };
  }

  private codes(block: Block, home: Home): string {
    const columns = this.view.table.codeColumns ?? [];
    return this.text(columns.map((column) => blockRef(home, { ...block, left: column, right: column }, true)));
  }

  private own(home: Home): string {
    const columns = this.view.table.codeColumns ?? [];
    return this.text(
      columns.map((column) => cellRef(home, { sheet: this.view.sheet, row: home.row, column }, { column: true })),
    );
  }

  private text(cells: readonly string[]): string {
    return codeText(cells, this.style, false, schemeOf(this.view));
  }
}
