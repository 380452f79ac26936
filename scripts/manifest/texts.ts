import type { XmlElement } from './xml-tree.js';

/** A text with its override: there, not too long, in both languages. */
export function textProblems(given: XmlElement, what: string, longest: number): string[] {
  const english = given.children.find(({ attributes }) => attributes['Locale'] === 'en-US')?.attributes['Value'];
  const problems = [given.attributes['DefaultValue'], english].flatMap((text) =>
    text !== undefined && text.length > longest
      ? [`${what}: “${text}” is longer than ${String(longest)} characters`]
      : [],
  );
  if ((given.attributes['DefaultValue'] ?? '') === '') problems.push(`${what} is empty`);
  if ((english ?? '') === '') problems.push(`${what} has no override for en-US`);
  return problems;
}
