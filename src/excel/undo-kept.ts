/**
 * Whether Excel keeps the undo stack when the add-in writes `range.values` and nothing else. office.js tells Excel that a batch can be
 * undone only where both of these are there, so this asks what office.js asks; the documented number of an ExcelApi set would not tell.
 */
export function undoIsKept(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported('ExcelApiUndo', '1.7') && requirements.isSetSupported('RichApiRuntimeFlag', '1.1');
}
