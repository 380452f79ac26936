import type { Profile } from './host.js';

/** What both profiles have beside Excel's own set. */
const COMMON = {
  SharedRuntime: 1.2,
  RibbonApi: 1.1,
  DialogApi: 1.2,
  DialogOrigin: 1.1,
  AddInCommands: 1.1,
  Settings: 1.1,
  IdentityAPI: 1.3,
} as const;

/**
 * The requirement matrix of each profile. Excel 2021 stops at ExcelApi 1.14 and has no undo for what add-ins write;
 * Microsoft 365 has all that office.js 1.1.110 knows, undo and the request flags that it needs among it.
 */
const SETS: Readonly<Record<Profile, Readonly<Record<string, number>>>> = {
  excel2021: { ...COMMON, ExcelApi: 1.14, SharedRuntime: 1.1, RichApiRuntime: 1.1 },
  microsoft365: {
    ...COMMON,
    ExcelApi: 1.15,
    ExcelApiOnline: 1.1,
    ExcelApiUndo: 1.8,
    RichApiRuntime: 1.1,
    RichApiRuntimeFlag: 1.1,
  },
};

export function requirementSets(profile: Profile): Readonly<Record<string, number>> {
  return SETS[profile];
}

/** Whether a profile has a requirement set at a version. */
export function hasSet(profile: Profile, name: string, version: number): boolean {
  const known = Object.entries(SETS[profile]).find(([set]) => set.toLowerCase() === name.toLowerCase());
  return known !== undefined && compare(String(known[1]), String(version)) >= 0;
}

function compare(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
