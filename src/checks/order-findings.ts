import { placeName } from '../sheet/place.js';
import type { Finding, Outcome } from './outcome.js';
import type { FormSet, TableForm } from '../forms/form.js';
import type { Area, Place } from '../sheet/place.js';

/** Made once: with its rules looked up for every pair, names would take longer than all checks. */
const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

const RANK = { error: 0, warning: 1, info: 2 } as const;
const SEVERITIES = 3;

/** Findings in the order in which an accountant works: table by table as the form set lists them, error before warning, top to bottom. */
export function orderFindings(outcomes: readonly Outcome[], form: FormSet): Finding[] {
  const order = orderOf(form);
  const ranks: (Finding[] | undefined)[] = new Array<undefined>(form.tables.length * SEVERITIES).fill(undefined);
  for (const { findings } of outcomes) {
    for (let at = 0; at < findings.length; at += 1) {
      const finding = findings[at];
      if (!finding) continue;
      const rank = (order.get(finding.table) ?? 0) * SEVERITIES + RANK[finding.severity];
      const same = ranks[rank];
      if (same) same.push(finding);
      else ranks[rank] = [finding];
    }
  }
  const all: Finding[] = [];
  for (const same of ranks) {
    if (!same) continue;
    if (same.length > 1) same.sort((a, b) => comparePlaces(a.at, b.at));
    for (const finding of same) all.push(finding);
  }
  return all;
}

const orders = new WeakMap<FormSet, ReadonlyMap<string, number>>();

/** The tables in the order of the form set. */
function orderOf(form: FormSet): ReadonlyMap<string, number> {
  let order = orders.get(form);
  if (!order) orders.set(form, (order = new Map(form.tables.map(({ id }, at) => [id, at]))));
  return order;
}

function comparePlaces(a: Place, b: Place): number {
  return (a.sheet === b.sheet ? 0 : BY_NAME.compare(a.sheet, b.sheet)) || a.row - b.row || a.column - b.column;
}

export interface FindingGroup {
  readonly table: TableForm;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

/** Ordered findings by table; tables without any are left out. */
export function groupFindings(findings: readonly Finding[], form: FormSet): FindingGroup[] {
  return form.tables.flatMap((table) => {
    const own = findings.filter((finding) => finding.table === table.id);
    if (own.length === 0) return [];
    return [
      {
        table,
        findings: own,
        errors: own.filter((finding) => finding.severity === 'error').length,
        warnings: own.filter((finding) => finding.severity === 'warning').length,
      },
    ];
  });
}

/** Findings that name a cell of the selection, as their own cell or as a side of their identity. */
export function findingsAt(findings: readonly Finding[], selection: Area | undefined): Finding[] {
  if (!selection) return [];
  const inside = (place: Place): boolean =>
    place.sheet === selection.sheet &&
    place.row >= selection.top &&
    place.row <= selection.bottom &&
    place.column >= selection.left &&
    place.column <= selection.right;
  const own = findings.filter((finding) => inside(finding.at));
  return own.length > 0 ? own : findings.filter((finding) => finding.related.some(inside));
}

/** Says the same finding again after a recheck: same check, same cell, same key. */
export function findingId(finding: Finding): string {
  return `${finding.check} ${placeName(finding.at)} ${finding.key ?? ''}`;
}

/** The finding after (or before) the one at hand, around the end; from nowhere: the first (or last). */
export function nextFinding(
  findings: readonly Finding[],
  current: Finding | undefined,
  step: 1 | -1,
): Finding | undefined {
  if (findings.length === 0) return undefined;
  const id = current && findingId(current);
  const index = findings.findIndex((finding) => findingId(finding) === id);
  if (index < 0) return step === 1 ? findings[0] : findings.at(-1);
  return findings[(index + step + findings.length) % findings.length];
}
