import type { Message } from './message.js';
import { zhCn } from './zh-cn.js';

export const LOCALES = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

type Words = Readonly<Record<string, string>>;

const WORDS = new Map<Locale, Words>([['zh-CN', zhCn]]);

/** Makes more words known: those of a further language, or of a part of the product. Chinese always is, but for the words of such parts. */
export function addWords(locale: Locale, words: Words): void {
  WORDS.set(locale, { ...WORDS.get(locale), ...words });
}

/**
 * A message as a sentence in the user's language.
 * @throws Error for an id without words, or a language that was not added: programmers' mistakes that the tests look for.
 */
export function say(message: Message, locale: Locale): string {
  const words = WORDS.get(locale)?.[message.id];
  if (words === undefined) throw new Error(`no words for ${message.id} in ${locale}`);
  const split = partsOf(words);
  let sentence = split[0] ?? '';
  for (let at = 1; at < split.length; at += 2)
    sentence += `${message.values[split[at] ?? ''] ?? ''}${split[at + 1] ?? ''}`;
  return sentence;
}

const parts = new Map<string, readonly string[]>();

/** Words and, at every second place, the names of the values between them. There are no more sentences than the locales have. */
function partsOf(words: string): readonly string[] {
  let split = parts.get(words);
  if (!split) parts.set(words, (split = words.split(/\{(\w+)\}/u)));
  return split;
}

/** The locale for a language tag of Office (`zh-CN`, `zh-Hans`, `en-GB`): Chinese unless it says another language. */
export function localeOf(tag: string | undefined): Locale {
  return tag === undefined || tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
