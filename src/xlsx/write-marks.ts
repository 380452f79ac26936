/** Marks in a worksheet's part: conditional formats whose rule is the check. */
import type { Mark } from '../changes/change.js';
import { MARK_FILL, MARK_FONT } from '../changes/mark-look.js';
import { isOurMark } from '../changes/marks.js';
import { areaName } from '../sheet/place.js';
import { insertInOrder, remove } from './file-book.js';
import type { FileStyles } from './file-styles.js';
import { attribute, childrenOf, create, type Element, escape, everyElement, localName, textOf } from './xml.js';

/** What may stand before `conditionalFormatting` in a worksheet, by the schema. */
const BEFORE: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
];

/** Replaces our marks on the sheet by these; everybody else's conditional formats stay, and stay before ours. */
export function replaceMarks(sheet: Element, marks: readonly Mark[], styles: FileStyles): void {
  for (const format of childrenOf(sheet, 'conditionalFormatting')) {
    remove(format, isOurs);
    if (childrenOf(format, 'cfRule').length === 0) remove(sheet, (child) => child === format);
  }
  let priority = 0;
  for (const element of everyElement(sheet)) {
    if (localName(element) === 'cfRule') priority = Math.max(priority, Number(attribute(element, 'priority') ?? 0));
  }
  for (const mark of marks) {
    priority += 1;
    const rule = create(
      sheet,
      'cfRule',
      { type: 'expression', dxfId: styles.ofMark(MARK_FILL[mark.severity], MARK_FONT[mark.severity]), priority },
      [create(sheet, 'formula', {}, [escape(mark.formula.slice(1))])],
    );
    insertInOrder(sheet, create(sheet, 'conditionalFormatting', { sqref: areaName(mark.area) }, [rule]), BEFORE);
  }
}

function isOurs(rule: Element): boolean {
  return childrenOf(rule, 'formula').some((formula) => isOurMark(textOf(formula)));
}
