/** What a text becomes when it is typed into a cell, and the number format that Excel gives a cell that has none. */
export type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly format?: string };

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?$/;
const DAY = 86_400_000;

/**
 * Reads a text in Excel's manner (Chinese settings). A cell formatted as text (`@`) takes it as it is.
 * Full-width digits, codes such as `201-03-01`, and whatever else Excel does not know stay text.
 */
export function readTyped(text: string, numberFormat: string, today: Date): Typed {
  if (text === '') return { kind: 'blank' };
  if (numberFormat === '@') return { kind: 'value', value: text };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (/^[=＝]./.test(text)) return { kind: 'formula', formula: `=${text.slice(1)}` };
  if (/^[+-][^\d.]/.test(text) && /[A-Za-z(]/.test(text)) return { kind: 'formula', formula: `=${text}` };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'value', value: trimmed.toLowerCase() === 'true' };
  if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i.test(trimmed)) {
    return { kind: 'value', value: trimmed.toUpperCase() };
  }
  return readNumber(trimmed) ?? readDate(trimmed, today) ?? readTime(trimmed) ?? { kind: 'value', value: text };
}

function readNumber(text: string): Typed | undefined {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const percent = /^(.+?)\s*%$/.exec(text)?.[1];
  const money = /^([+-]?)[¥￥](.+)$/.exec(text);
  const plain = bracketed ?? percent ?? (money ? `${money[1] ?? ''}${money[2] ?? ''}` : text);
  const match = NUMBER.exec(plain);
  if (!match || (match[2] === undefined && (match[3] === undefined || match[3] === '.'))) return undefined;
  const parsed = Number(fifteenFigures(plain.replaceAll(',', '')));
  if (!Number.isFinite(parsed)) return undefined;
  const value = keptFigures(parsed);
  const decimals = (match[3] ?? '.').length - 1;
  if (bracketed !== undefined) return { kind: 'value', value: -value };
  if (percent !== undefined) {
    return { kind: 'value', value: keptFigures(value / 100), format: decimals > 0 ? '0.00%' : '0%' };
  }
  if (money) return { kind: 'value', value, format: decimals > 0 ? '¥#,##0.00' : '¥#,##0' };
  if (match[4] !== undefined) return { kind: 'value', value, format: '0.00E+00' };
  if (match[2]?.includes(',')) return { kind: 'value', value, format: decimals > 0 ? '#,##0.00' : '#,##0' };
  return { kind: 'value', value };
}

/** Excel keeps fifteen significant figures of what is typed and puts zeros for the rest. */
function fifteenFigures(text: string): string {
  let figures = 0;
  const [digits = '', ...exponent] = text.split(/(?=[eE])/);
  const kept = digits.replace(/\d/g, (digit) => {
    if (figures > 0 || digit !== '0') figures += 1;
    return figures > 15 ? '0' : digit;
  });
  return kept + exponent.join('');
}

/** Takes the noise of a division away. */
function keptFigures(value: number): number {
  return Number(value.toPrecision(15));
}

function readDate(text: string, today: Date): Typed | undefined {
  const full =
    /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4}|\d{2})(年)(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full) {
    const serial = serialOf(fullYear(full[1] ?? ''), Number(full[3]), Number(full[4]));
    return serial === undefined
      ? undefined
      : { kind: 'value', value: serial, format: full[2] === '年' ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d' };
  }
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month) {
    const serial = serialOf(Number(month[1]), Number(month[2]), 1);
    return serial === undefined ? undefined : { kind: 'value', value: serial, format: 'yyyy"年"m"月"' };
  }
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day) {
    const serial = serialOf(today.getFullYear(), Number(day[1]), Number(day[2]));
    return serial === undefined ? undefined : { kind: 'value', value: serial, format: 'm"月"d"日"' };
  }
  return undefined;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Excel's day number; `undefined` if there is no such day from 1900 on. */
function serialOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return undefined;
  const serial = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

function readTime(text: string): Typed | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { kind: 'value', value, format: match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}
