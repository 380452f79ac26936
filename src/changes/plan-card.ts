/** A card (绩效目标表) of a form as a new sheet. */
import type { CardCell, CardField, CardLayout } from '../forms/form.js';
import { printed } from '../forms/printed.js';
import type { PlannedCell, PlannedStyle, SheetPlan } from './change.js';
import {
  amountLook,
  BORDER,
  CENTRED_TEXT,
  isMerge,
  PLAIN,
  plannedPage,
  rectangle,
  styled,
  TEXT,
  TITLE,
  type Rectangle,
} from './plan-look.js';
import type { SheetDetails } from './sheet-details.js';
import { stackStyles } from './stack-styles.js';

/** Printed cells, the department and the project; without formulas and marks. */
export function planCard(layout: CardLayout, details: SheetDetails): SheetPlan {
  const cells: PlannedCell[] = [];
  const merges: Rectangle[] = [];
  const bottom = Math.max(...layout.cells.map((cell) => areaOf(cell).bottom));
  const right = layout.widths.length - 1;
  const whole = rectangle(0, 0, bottom, right);
  const styles: PlannedStyle[] = [];
  for (const cell of layout.cells) {
    const area = areaOf(cell);
    const field = layout.fields.find(({ row, column }) => row === cell.row && column === cell.column);
    const content = (cell.text === undefined ? undefined : printed(cell.text, details)) ?? fieldText(field, details);
    if (content !== '') cells.push({ row: area.top, column: area.left, content });
    if (isMerge(area)) merges.push(area);
    styles.push(styled(area, cellLook(cell, field, details)));
  }
  return {
    name: details.sheetName,
    cells,
    merges,
    widths: layout.widths,
    heights: layout.heights ?? {},
    styles: [styled(whole, PLAIN), ...stackStyles(styles)],
    page: plannedPage(layout.page, whole, { first: 0, last: 0 }),
    freezeRows: 0,
    marks: [],
  };
}

function areaOf({ row, column, rowspan = 1, colspan = 1 }: CardCell): Rectangle {
  return rectangle(row, column, row + rowspan - 1, column + colspan - 1);
}

function fieldText(field: CardField | undefined, details: SheetDetails): string {
  if (field?.kind === 'department') return details.department;
  if (field?.kind === 'project') return details.project ?? '';
  return '';
}

function cellLook(cell: CardCell, field: CardField | undefined, details: SheetDetails): Omit<PlannedStyle, 'area'> {
  if (cell.style === 'title') return TITLE;
  if (cell.style === 'label') return { ...CENTRED_TEXT, ...BORDER };
  if (field?.kind === 'amount') return { ...amountLook(details.unit, true, details.numberFormats), ...BORDER };
  return { ...TEXT, ...BORDER };
}
