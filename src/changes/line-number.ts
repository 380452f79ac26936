/** Numbers of lines as forms print them: 一、 and （一）. */
import type { OpenClasses } from '../forms/form.js';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NUMBER = '[一二三四五六七八九十]+';
const PATTERN = {
  '一、': new RegExp(`^(\\s*)${NUMBER}\\s*、`, 'u'),
  '（一）': new RegExp(`^(\\s*)[(（]${NUMBER}[)）]`, 'u'),
} as const;

/** The label of a line with its number from 1 (to 99), behind so many blanks. */
export function numbered(numbering: OpenClasses['numbering'], number: number, name: string, indent = 0): string {
  return `${' '.repeat(indent)}${prefix(numbering, number)}${name}`;
}

/** The label with another number; unchanged where it carries none of this kind. */
export function renumbered(numbering: OpenClasses['numbering'], number: number, label: string): string {
  if (numbering === '') return label;
  return label.replace(PATTERN[numbering], (_, blanks: string) => `${blanks}${prefix(numbering, number)}`);
}

function prefix(numbering: OpenClasses['numbering'], number: number): string {
  switch (numbering) {
    case '':
      return '';
    case '一、':
      return `${chinese(number)}、`;
    case '（一）':
      return `（${chinese(number)}）`;
  }
}

function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  return tens === 0 ? ones : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}
