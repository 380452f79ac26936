/** What `--keep` and `--choose` of `yusuan rollover` say. */
import type { Budget } from '../book/budget.js';
import type { AmountsRule } from '../changes/roll/roll-plan.js';

const RAISE = /^raise:(?<percent>[+-]?\d{1,3}(?:\.\d{1,3})?)%?$/u;
const CHOICE = /^(?<scheme>economic:)?(?<code>\d{3,7})=(?<next>\d{3,7})$/u;

/** Amounts by table; a table is named by its id (`t3`), its number (表三) or the sheet it stands on. */
export function tableRules(
  said: readonly string[],
  { tables }: Budget,
): { readonly amounts: ReadonlyMap<string, AmountsRule> } | { readonly wrong: string; readonly known: string } {
  const amounts = new Map<string, AmountsRule>();
  for (const text of said) {
    const [name = '', rule = ''] = splitLast(text);
    const found = tables.find(({ form, sheet }) => [form.id, form.number, sheet.name].includes(name));
    const read = ruleOf(rule);
    if (!found || !read) return { wrong: text, known: [...new Set(tables.map(({ form }) => form.id))].join('、') };
    amounts.set(found.form.id, read);
  }
  return { amounts };
}

function splitLast(text: string): readonly string[] {
  const at = text.lastIndexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function ruleOf(text: string): AmountsRule | undefined {
  if (text === 'clear' || text === 'draft') return { kind: text };
  const percent = RAISE.exec(text)?.groups?.['percent'];
  return percent === undefined ? undefined : { kind: 'raise', percent: Number(percent) };
}

/** Codes by what they are known by; an economic code of 款 or less may be written with `economic:` before it. */
export function chosenCodes(
  said: readonly string[],
  budget: Budget,
): { readonly choices: ReadonlyMap<string, string> } | { readonly wrong: string } {
  const choices = new Map<string, string>();
  for (const text of said) {
    const groups = CHOICE.exec(text)?.groups;
    const [code = '', next = ''] = [groups?.['code'], groups?.['next']];
    const isEconomic = groups?.['scheme'] !== undefined || /^(?:30|31|39)/u.test(code);
    const stands = budget.tables.some(({ rows }) =>
      rows.some(({ code: read }) => read?.kind === 'code' && read.code === code),
    );
    if (code === '' || next === '' || !stands) return { wrong: text };
    choices.set(isEconomic ? `economic:${code}` : code, next);
  }
  return { choices };
}
