/** What is still open before a budget is submitted, and what the accountant has answered for. */
import type { Budget } from '../book/budget.js';
import { orderFindings } from '../checks/order-findings.js';
import type { Finding, Outcome } from '../checks/outcome.js';
import type { Message } from '../locales/message.js';
import { valueAt } from '../sheet/sheet.js';

/** A warning, or checks that were not made for one reason: it stays open until someone says why it is right as it is. */
export interface OpenItem {
  /** The same for the same figures and texts, wherever they stand; another one when they change. */
  readonly key: string;
  readonly table: string;
  readonly kind: 'warning' | 'not-checked';
  /** Of checks that were not made: their identities, one or more. */
  readonly identities: readonly string[];
  readonly message?: Message;
  readonly finding?: Finding;
}

/** A reason (说明) for an open item, as it is kept in the workbook. */
export interface Acknowledgement {
  readonly key: string;
  readonly reason: string;
  /** When it was given, in milliseconds since 1970. */
  readonly at: number;
}

export interface Answered {
  readonly item: OpenItem;
  readonly acknowledgement: Acknowledgement;
}

export type Verdict = 'ready' | 'errors' | 'open' | 'nothing';

export interface Submission {
  /** `nothing`: there is no table, or no figure, to submit. `ready`: no error, and nothing open without a reason. */
  readonly verdict: Verdict;
  readonly errors: readonly Finding[];
  readonly open: readonly OpenItem[];
  readonly answered: readonly Answered[];
}

/** Sums up what the checks said and what was answered. Nothing that was not checked counts as ready without a reason. */
export function submission(
  budget: Budget,
  outcomes: readonly Outcome[],
  acknowledgements: readonly Acknowledgement[],
): Submission {
  const findings = orderFindings(outcomes, budget.form);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const items = [
    ...findings.filter(({ severity }) => severity === 'warning').map((finding) => warningItem(budget, finding)),
    ...notCheckedItems(
      budget,
      outcomes.filter(({ outcome }) => outcome === 'not-checked'),
    ),
  ];
  const given = new Map(acknowledgements.map((one) => [one.key, one]));
  const open = items.filter(({ key }) => !given.has(key));
  const answered = items.flatMap((item): Answered[] => {
    const acknowledgement = given.get(item.key);
    return acknowledgement ? [{ item, acknowledgement }] : [];
  });
  const figures = budget.tables.some(({ rows }) => rows.some((row) => row.figures.size > 0));
  const verdict = !figures ? 'nothing' : errors.length > 0 ? 'errors' : open.length > 0 ? 'open' : 'ready';
  return { verdict, errors, open, answered };
}

function warningItem(budget: Budget, finding: Finding): OpenItem {
  const { check, table, key, at, comparison, mend, message } = finding;
  const sheet = budget.tables.find((one) => one.sheet.name === at.sheet)?.sheet;
  const said = comparison
    ? [comparison.left.fen, comparison.right.fen]
    : [sheet ? valueAt(sheet, at.row, at.column) : null, mend?.text ?? null];
  return {
    key: JSON.stringify(['warning', check, key ?? comparison?.which ?? null, ...said]),
    table,
    kind: 'warning',
    identities: [],
    message,
    finding,
  };
}

/** One item for each reason: a table that is missing keeps many checks from being made. */
function notCheckedItems(budget: Budget, outcomes: readonly Outcome[]): OpenItem[] {
  const identities = new Map(budget.form.checks.map(({ id, identity }) => [id, identity]));
  const byReason = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const reason = JSON.stringify([outcome.reason?.id ?? null, outcome.reason?.values ?? null]);
    const same = byReason.get(reason);
    if (same) same.push(outcome);
    else byReason.set(reason, [outcome]);
  }
  return [...byReason].flatMap(([said, same]): OpenItem[] => {
    const [first] = same;
    if (!first) return [];
    return [
      {
        // With all that the reason says, its cell too: an answer is for this cell and this text, and for these checks.
        key: JSON.stringify(['not-checked', said, ...same.map(({ check }) => check)]),
        table: first.table,
        kind: 'not-checked',
        identities: same.map(({ check }) => identities.get(check) ?? check),
        ...(first.reason ? { message: first.reason } : {}),
      },
    ];
  });
}

/** Reads what the workbook keeps; whatever is no acknowledgement is left out. */
export function readAcknowledgements(kept: unknown): readonly Acknowledgement[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): Acknowledgement[] => {
    if (typeof one !== 'object' || one === null) return [];
    const key: unknown = Reflect.get(one, 'key');
    const reason: unknown = Reflect.get(one, 'reason');
    const at: unknown = Reflect.get(one, 'at');
    return typeof key === 'string' && typeof reason === 'string' && typeof at === 'number' ? [{ key, reason, at }] : [];
  });
}
