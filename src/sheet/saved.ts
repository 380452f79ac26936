/**
 * What the add-in keeps in a workbook beside its sheets (switches, choices, reasons), by name, as plain JSON data. Excel keeps it as the
 * add-in's document settings; in a file they stand in the part of the web extension.
 */
export type Saved = Readonly<Record<string, unknown>>;

/** Names of what more than one room reads or writes. */
export const KEPT = {
  /** Form set and fiscal year, as the user says. */
  form: 'form',
  /** A bureau's own form sets. */
  formSets: 'formSets',
  /** Official lists of codes, and local codes. */
  codes: 'codes',
  /** Reasons given for warnings. */
  acknowledged: 'acknowledged',
  /** The last 审核报告. */
  report: 'report',
  /** What 结转新年度 left to do. */
  rollTasks: 'rollTasks',
} as const;

/** Of all the settings that a workbook may hold, these are ours. */
const PREFIX = 'yusuan.';

/** The name under which a workbook's settings hold what is kept as `name`. */
export function settingName(name: string): string {
  return `${PREFIX}${name}`;
}

/** What is kept, from a workbook's settings. Values are text, since not every Excel gives lists and objects back as they were. */
export function savedIn(settings: Iterable<readonly [name: string, value: unknown]>): Saved {
  const saved = new Map<string, unknown>();
  for (const [name, value] of settings) {
    if (name.startsWith(PREFIX)) saved.set(name.slice(PREFIX.length), fromText(value));
  }
  return Object.fromEntries(saved);
}

/** A value as a setting holds it. */
export function settingValue(value: unknown): string {
  return JSON.stringify(value);
}

/** What is no JSON stays what it is. */
function fromText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
