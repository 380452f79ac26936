import type { BookContent } from './content.js';
import type { Parts } from './parts.js';

/** Opens the parts of a workbook that Univer's own form has no place for: layout, marks, protection, settings, names. */
export function fillExtras(parts: Parts, content: BookContent, ids: readonly string[]): void {
  const { book, names, sheets } = parts;
  content.sheets.forEach((sheet, index) => {
    const id = ids[index];
    if (id === undefined) return;
    book.setSheetExtras(id, {
      layout: sheet.layout ?? {},
      marks: (sheet.marks ?? []).map((mark) => ({ ...mark, id: crypto.randomUUID() })),
      protected: sheet.protected ?? false,
      veryHidden: sheet.visibility === 'VeryHidden',
    });
  });
  book.setBookExtras({
    settings: content.settings ?? {},
    properties: content.properties ?? {},
    calculation: content.calculation ?? 'Automatic',
  });
  for (const name of content.names ?? []) {
    const sheet = name.sheet === undefined ? undefined : book.sheetId(name.sheet);
    names.add(name.name, name.formula, sheet, name.comment ?? '', name.visible ?? true);
  }
  const front = content.activeSheet === undefined ? undefined : book.sheetId(content.activeSheet);
  const first = front ?? book.sheetIds().find((id) => sheets.visibility(id) === 'Visible');
  if (first !== undefined && sheets.visibility(first) === 'Visible') sheets.activate(first);
}
