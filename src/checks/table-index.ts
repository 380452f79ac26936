import type { ColumnId, LineId } from '../forms/form.js';
import type { FoundTable, Row } from '../book/budget.js';
import type { Place } from '../sheet/place.js';
import { placeOf, sheetOfRow } from '../book/queries.js';
import { FewMap } from './few-map.js';
import { hasClassLines, panelOfColumn, textColumn } from './form-facts.js';
import { type Cover, isCovered } from './formula-cover.js';
import { type Join, type KeyedRows, type KeyOrder, keyRows, orderByKey } from './keyed-rows.js';
import { PanelRows } from './panel-rows.js';
import { push } from './push.js';
import { isStray } from './row-facts.js';
import { TableColumn } from './table-column.js';

const NO_ROWS: readonly number[] = [];

/**
 * What the checks ask of one table again and again, each computed once, when it is first asked for: a full run is linear in rows.
 */
export class TableIndex {
  readonly #keyed = new FewMap<Join, KeyedRows>();
  readonly #orders = new FewMap<Join, KeyOrder>();
  readonly #columns = new Map<ColumnId, TableColumn>();
  readonly #panels = new FewMap<string | undefined, PanelRows>();
  #lines: Map<LineId, number[]> | undefined;
  #strays: readonly Row[] | undefined;
  readonly #isGrid: boolean;
  readonly #onePanel: boolean;

  constructor(readonly table: FoundTable) {
    const { layout } = table.form;
    this.#isGrid = layout.kind === 'grid';
    this.#onePanel = layout.kind !== 'grid' || layout.panels.length === 1;
  }

  /** Where the detail rows of all panels stand among the table's rows. */
  get details(): readonly number[] {
    return this.#panel(undefined).details;
  }

  get sheet(): string {
    return this.table.sheet.name;
  }

  /** The cell of a figure, or the blank cell where it would stand. */
  place(row: Row, column: ColumnId): Place {
    const at = placeOf(this.table, row, column);
    return at ?? { sheet: sheetOfRow(this.table, row), row: row.row, column: (row.part ?? this.table).area.left };
  }

  /** Whether the cell of a figure is one of those that a formula on a sheet adds up. */
  isWithin(covers: readonly Cover[], sheet: string, row: Row, column: ColumnId): boolean {
    const found = (row.part ?? this.table).columns.get(column);
    if (found !== undefined) return sheetOfRow(this.table, row) === sheet && isCovered(covers, row.row, found);
    const at = this.place(row, column);
    return at.sheet === sheet && isCovered(covers, at.row, at.column);
  }

  /** The first cell of a row's code, blank or not. */
  codePlace(row: Row): Place {
    const { codeColumns, area } = row.part ?? this.table;
    return { sheet: sheetOfRow(this.table, row), row: row.row, column: codeColumns?.[0] ?? area.left };
  }

  /** The cell of a text (name, project, label) of a row. */
  textPlace(row: Row, kind: 'name' | 'project' | 'label'): Place {
    const column = textColumn(this.table.form, kind);
    return column === undefined ? this.codePlace(row) : this.place(row, column);
  }

  /** A column, found or not. */
  column(id: ColumnId): TableColumn {
    let column = this.#columns.get(id);
    if (!column) {
      const { columns, missingColumns } = this.table;
      const there = this.#isGrid ? columns.has(id) : !missingColumns.includes(id);
      const panel = this.#onePanel ? undefined : panelOfColumn(this.table.form, id)?.id;
      column = new TableColumn(this, id, this.#panel(panel), there);
      this.#columns.set(id, column);
    }
    return column;
  }

  /** @param id `undefined`: all panels */
  #panel(id: string | undefined): PanelRows {
    return this.#panels.get(id) ?? this.#panels.add(id, new PanelRows(this.table.rows, id));
  }

  /** Where the rows that are this fixed line stand: one, unless it was typed twice. */
  line(id: LineId): readonly number[] {
    const lines = (this.#lines ??= this.#layLines());
    return lines.get(id) ?? NO_ROWS;
  }

  #layLines(): Map<LineId, number[]> {
    const lines = new Map<LineId, number[]>();
    const { rows } = this.table;
    for (let at = 0; at < rows.length; at += 1) {
      const line = rows[at]?.line;
      if (line) push(lines, line.id, at);
    }
    return lines;
  }

  /** Money on lines that are none of the form's and name no class. */
  get strays(): readonly Row[] {
    this.#strays ??= this.table.rows.filter(isStray);
    return this.#strays;
  }

  /** Class lines where the form has them, else detail rows, by what they are joined on. */
  keyed(by: Join): KeyedRows {
    const known = this.#keyed.get(by);
    if (known) return known;
    const { form, rows } = this.table;
    return this.#keyed.add(by, keyRows(rows, by, by === 'class' && hasClassLines(form)));
  }

  /** The rows of a key; none where the table lacks it. */
  rowsOf(by: Join, key: string): readonly Row[] {
    const keyed = this.keyed(by);
    const at = keyed.list.at(key);
    if (at === undefined) return [];
    const { order, first } = this.#orderOf(by);
    const from = first[at] ?? 0;
    return this.rowsAt(order.slice(from, from + (keyed.counts[at] ?? 0)));
  }

  /** Where the rows of all keys but some stand, key by key. */
  rowsOfKeys(
    by: Join,
    optional: readonly string[] | undefined,
    except: readonly string[] | undefined,
  ): readonly number[] {
    const { order } = this.#orderOf(by);
    if (optional === undefined && except === undefined) return order;
    const { list, ofRow } = this.keyed(by);
    return order.filter((row) => {
      const key = list.keys[ofRow[row] ?? -1] ?? '';
      return !optional?.includes(key) && !except?.includes(key);
    });
  }

  #orderOf(by: Join): KeyOrder {
    return this.#orders.get(by) ?? this.#orders.add(by, orderByKey(this.keyed(by)));
  }

  /** The rows that stand there among the table's rows. */
  rowsAt(rows: readonly number[]): readonly Row[] {
    const found: Row[] = [];
    for (let at = 0; at < rows.length; at += 1) {
      const row = this.table.rows[rows[at] ?? -1];
      if (row) found.push(row);
    }
    return found;
  }
}
