/** The `eventType` numbers beside each GenericEventHandlers of office.js. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  workbookActivated: 2203,
} as const;

/** Target of the events of the whole workbook and of the worksheet collection. */
export const WORKBOOK_TARGET = 'Workbook';
