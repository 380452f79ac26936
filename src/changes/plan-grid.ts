/** A grid table of a form as a new sheet. */
import type { ColumnForm, GridLayout, LineForm, LinesBody, PanelForm, RowsBody, TableForm } from '../forms/form.js';
import type { PlannedCell, PlannedStyle, SheetPlan } from './change.js';
import { placeHeader } from '../forms/header-cells.js';
import { namesYear, printed } from '../forms/printed.js';
import {
  amountLook,
  BORDER,
  CENTRE,
  CODE,
  HEADER,
  isMerge,
  LEFT,
  NAME,
  PLAIN,
  plannedPage,
  rectangle,
  RIGHT,
  styled,
  TEXT,
  TITLE,
  type Rectangle,
} from './plan-look.js';
import type { SheetDetails } from './sheet-details.js';

const LINE_HEIGHT = 18;
const TITLE_HEIGHT = 28;

/** Rows of the sheet from the top, as the layout lays them out. */
interface GridRows {
  readonly number?: number;
  readonly title: number;
  readonly department: number;
  readonly header: number;
  readonly body: number;
  /** First closing line, total row or, where there is neither, the row after the body. */
  readonly closing: number;
  /** Last row of the bordered grid. */
  readonly last: number;
  readonly note?: number;
}

/** Number line, title, department line, header, body lines or blank rows, closing lines or total row, note; without formulas and marks. */
export function planGrid(form: TableForm, layout: GridLayout, details: SheetDetails): SheetPlan {
  const rows = gridRows(form, layout);
  const right = layout.columns.length - 1;
  const cells: PlannedCell[] = [];
  const merges: Rectangle[] = [];
  const bottom = rows.note ?? rows.last;
  const whole = rectangle(0, 0, bottom, right);
  const styles: PlannedStyle[] = [styled(whole, PLAIN)];

  const write = (area: Rectangle, content: string): void => {
    if (content !== '') cells.push({ row: area.top, column: area.left, content });
    if (isMerge(area)) merges.push(area);
  };

  if (form.number !== undefined && rows.number !== undefined) {
    write(oneCell(rows.number, 0), layout.head === undefined ? `${form.number}：` : form.number);
    styles.push(styled(oneCell(rows.number, 0), LEFT));
  }

  const title = rectangle(rows.title, 0, rows.title, right);
  const named = printed(form.title, details);
  const dated = details.titleYear === undefined || namesYear(form.title) ? named : `${details.titleYear}年${named}`;
  write(title, dated);
  styles.push(styled(title, titleLook(layout.head?.titleSize)));

  const unit = rectangle(rows.department, right - layout.unitColumns + 1, rows.department, right);
  const departmentColumns = layout.departmentColumns ?? unit.left;
  write(
    rectangle(rows.department, 0, rows.department, departmentColumns - 1),
    printed(layout.department, details) + details.department,
  );
  write(unit, printed(layout.unitText ?? '单位：{unit}', details));
  styles.push(styled(rectangle(rows.department, 0, rows.department, right), LEFT), styled(unit, RIGHT));

  for (const { text, area } of placeHeader(layout.header)) {
    write(rectangle(area.top + rows.header, area.left, area.bottom + rows.header, area.right), printed(text, details));
  }
  styles.push(styled(rectangle(rows.header, 0, rows.body - 1, right), HEADER));
  styles.push(styled(rectangle(layout.titleInsideGrid ? rows.title : rows.header, 0, rows.last, right), BORDER));

  styles.push(...columnStyles(layout.columns, rows, details));
  for (const panel of layout.panels) {
    const planned = planBody(panel, layout, rows, details);
    cells.push(...planned.cells);
    merges.push(...planned.merges);
    styles.push(...planned.styles);
  }

  if (layout.note !== undefined && rows.note !== undefined) {
    write(rectangle(rows.note, 0, rows.note, right), printed(layout.note, details));
    styles.push(styled(rectangle(rows.note, 0, rows.note, right), LEFT));
  }

  return {
    name: details.sheetName,
    cells,
    merges,
    widths: layout.columns.map((column) => column.width),
    heights: rowHeights(layout, rows, bottom),
    styles,
    page: plannedPage(layout.page, whole, { first: rows.header, last: rows.body - 1 }),
    freezeRows: rows.body,
    marks: [],
  };
}

function gridRows(form: TableForm, layout: GridLayout): GridRows {
  const stacked = form.number === undefined ? 0 : 1;
  const {
    number = 0,
    title,
    department,
    header,
  } = layout.head ?? {
    title: stacked,
    department: stacked + 1,
    header: stacked + 2,
  };
  const body = header + layout.header.length;
  const closing = body + Math.max(...layout.panels.map((panel) => bodyRows(panel.body)));
  const last = closing + Math.max(...layout.panels.map((panel) => closingRows(panel.body))) - 1;
  return {
    ...(form.number === undefined ? {} : { number }),
    title,
    department,
    header,
    body,
    closing,
    last,
    ...(layout.note === undefined ? {} : { note: last + 1 }),
  };
}

/** How many rows a new table has between its header and its closing lines or total, for one panel. */
export function bodyRows(body: LinesBody | RowsBody): number {
  if (body.kind === 'rows') return body.blankRows;
  return body.lines.length + (body.classes?.blankRows ?? 0) + (body.blankRows ?? 0);
}

function closingRows(body: LinesBody | RowsBody): number {
  if (body.kind === 'lines') return body.closing.length;
  return body.total === undefined ? 0 : 1;
}

function oneCell(row: number, column: number): Rectangle {
  return rectangle(row, column, row, column);
}

/** How the cells of each column look; columns side by side that look alike are styled as one. */
function columnStyles(columns: readonly ColumnForm[], rows: GridRows, details: SheetDetails): readonly PlannedStyle[] {
  const styles: PlannedStyle[] = [];
  let last: { left: number; key: string } | undefined;
  columns.forEach((column, index) => {
    const look = columnLook(column, details);
    const key = JSON.stringify(look);
    if (last?.key === key) styles.pop();
    const left = last?.key === key ? last.left : index;
    styles.push(styled(rectangle(rows.body, left, rows.last, index), look));
    last = { left, key };
  });
  return styles;
}

function columnLook(column: ColumnForm, details: SheetDetails): Omit<PlannedStyle, 'area'> {
  switch (column.kind) {
    case 'code':
      return CODE;
    case 'amount':
      return amountLook(details.unit, column.printZero === true, details.numberFormats);
    case 'project':
      return TEXT;
    case 'name':
    case 'label':
      return NAME;
  }
}

interface PlannedBody {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Rectangle[];
  readonly styles: readonly PlannedStyle[];
}

const NO_BODY: PlannedBody = { cells: [], merges: [], styles: [] };

function planBody(panel: PanelForm, layout: GridLayout, rows: GridRows, details: SheetDetails): PlannedBody {
  const { body } = panel;
  if (body.kind === 'rows') {
    return planTotal(body, layout, rows);
  }
  const label = layout.columns.find((column) => column.kind === 'label' && panel.columns.includes(column.id));
  if (label === undefined) return NO_BODY;
  const column = indexOf(layout, label.id);
  const cells: PlannedCell[] = [];
  const styles: PlannedStyle[] = [];
  const print = (line: LineForm | null, row: number): void => {
    if (line === null) return;
    cells.push({ row, column, content: ' '.repeat(line.indent ?? 0) + printed(line.label, details) });
  };
  body.lines.forEach((line, index) => print(line, rows.body + index));
  body.closing.forEach((line, index) => {
    print(line, rows.closing + index);
    if (line?.role === 'subtotal' || line?.role === 'total') {
      styles.push(styled(oneCell(rows.closing + index, column), CENTRE));
    }
  });
  return { cells, merges: [], styles };
}

/** The total's label, over the columns that it is merged with. */
function planTotal({ total, totalMerge }: RowsBody, layout: GridLayout, rows: GridRows): PlannedBody {
  if (total === undefined) return NO_BODY;
  const left = totalMerge === undefined ? indexOf(layout, total.column) : 0;
  const right = indexOf(layout, totalMerge ?? total.column);
  const area = rectangle(rows.closing, left, rows.closing, right);
  return {
    cells: [{ row: rows.closing, column: left, content: total.label }],
    merges: isMerge(area) ? [area] : [],
    styles: [styled(area, CENTRE)],
  };
}

function titleLook(size = 16): Omit<PlannedStyle, 'area'> {
  return size === 16 ? TITLE : { ...TITLE, font: { ...TITLE.font, size } };
}

function indexOf(layout: GridLayout, id: string): number {
  const index = layout.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new Error(`No column ${id} in the layout`);
  return index;
}

function rowHeights(layout: GridLayout, rows: GridRows, bottom: number): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (let row = 0; row <= bottom; row += 1) heights[row] = LINE_HEIGHT;
  heights[rows.title] = TITLE_HEIGHT;
  layout.headerHeights.forEach((height, index) => {
    heights[rows.header + index] = height;
  });
  for (let row = rows.body; row <= rows.last; row += 1) heights[row] = layout.bodyHeight;
  return heights;
}
