/** Single turns of a sheet that bends are made of. */
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { NINE, withValues } from './example-sheets.js';

import type { Dice } from './bends.js';
export const CODED: readonly string[] = ['表二', '表三', '表五', '表七', '表九'];
export const LISTS: readonly string[] = ['表二', '表三', '表五', '表六', '表七'];

export const pick = <T>(from: readonly T[], dice: Dice): readonly T[] => from.slice(dice(from.length)).slice(0, 1);
export const grids = (sheets: readonly Sheet[], how: (sheet: Sheet) => Sheet): readonly Sheet[] =>
  sheets.map((sheet) => (NINE.includes(sheet.name) ? how(sheet) : sheet));
export const isAmount = (value: CellValue | undefined): value is number => typeof value === 'number';

/** First row of a table's body: below its header of codes or words. */
export function bodyTop(sheet: Sheet): number {
  return sheet.values.findIndex((row) => row.some(isAmount) || /^\d{3}(?:$|\s)/.test(String(row[0] ?? row[2] ?? '')));
}

export const TOTAL = /^(?:合|总|小)[ 　]*计：?$/;

export function totalAt(sheet: Sheet): number {
  return sheet.values.findLastIndex((row) => row.some((one) => TOTAL.test(String(one))) && row.some(isAmount));
}

export function splitAt(sheet: Sheet, row: number): readonly [Sheet, Sheet] {
  const top = bodyTop(sheet);
  const head = sheet.values.slice(0, top);
  return [
    withValues(sheet, sheet.values.slice(0, row)),
    { ...withValues(sheet, [...head, ...sheet.values.slice(row)]), name: `${sheet.name}（续）` },
  ];
}

export function inOneColumn(
  sheet: Sheet,
  codeOf: (parts: readonly string[], name: string) => readonly CellValue[],
): Sheet {
  const top = bodyTop(sheet);
  if (top < 0) return sheet;
  const heads = sheet.values.slice(0, top).filter((row) => row[0] !== '类');
  const body = sheet.values.slice(top).map((row) => {
    const parts = row
      .slice(0, 3)
      .filter((part) => part !== null)
      .map(String);
    if (parts.length === 0 || !parts.every((part) => /^\d+$/.test(part))) return [...row.slice(0, 1), ...row.slice(3)];
    return [...codeOf(parts, String(row[3] ?? '')), ...row.slice(4)];
  });
  return withValues(sheet, [...heads.map((row) => [row[0] ?? null, ...row.slice(3)]), ...body]);
}

export function wide(text: string): string {
  return [...text].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
}

export function convert(sheet: Sheet): Sheet {
  return withValues(
    sheet,
    sheet.values.map((row) =>
      row.map((value) => {
        if (isAmount(value)) return Math.round(value * 1_000_000) / 100;
        return value === '单位：万元' ? '单位：元' : value;
      }),
    ),
  );
}

export function subtotalsIn(sheet: Sheet, levels: readonly number[]): Sheet {
  const top = bodyTop(sheet);
  const coded = sheet.values.filter((row) => /^\d{3}$/.test(String(row[0])));
  const rest = sheet.values.slice(top).filter((row) => !coded.includes(row));
  const sorted = [...coded].sort((a, b) => (a.slice(0, 3).join('') < b.slice(0, 3).join('') ? -1 : 1));
  const seen = new Set<string>();
  const body = sorted.flatMap((row) => {
    const above = levels.flatMap((level): readonly (readonly CellValue[])[] => {
      const key = row.slice(0, level).join('');
      if (seen.has(key)) return [];
      seen.add(key);
      const children = sorted.filter((one) => one.slice(0, level).join('') === key);
      const sums = row.slice(4).map((_, column): CellValue => {
        const values = children.map((one) => one[column + 4]).filter(isAmount);
        return values.length === 0 ? null : Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
      });
      const parts = [0, 1, 2].map((part): CellValue => (part < level ? (row[part] ?? null) : null));
      return [[...parts, NAMES[key] ?? null, ...sums]];
    });
    return [...above, row];
  });
  return withValues(sheet, [...sheet.values.slice(0, top), ...body, ...rest]);
}

const NAMES: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  20103: '政府办公厅（室）及相关机构事务',
  20134: '统战事务',
  203: '国防支出',
  20399: '其他国防支出',
};

export const OTHER_WORDS: Readonly<Record<string, string>> = {
  合计: '金额',
  小计: '总计',
  '总  计': '合计',
  一般公共预算拨款: '一般公共预算',
  项目支出合计: '合计',
};
