/** Official lists and codes of one's own as rows of a file that can be read again. */
import type { LocalCode, OfficialList } from '../catalogue/overlays.js';

/** Headers that `readLists` finds by itself. */
const HEADER = ['科目编码', '科目名称'];

/** The list with a title that says its year, and a header. */
export function listRows({ year, source, entries }: OfficialList): readonly (readonly string[])[] {
  return [[`${String(year)}年`, source], HEADER, ...entries];
}

/** Codes of one's own with the fiscal year from which each is in force. */
export function localRows(codes: readonly LocalCode[]): readonly (readonly string[])[] {
  return [[...HEADER, '启用年度'], ...codes.map(({ code, name, from }) => [code, name, String(from)])];
}
