/** What the checks say. */
import type { Unit } from '../amount/reading.js';
import type { Relation, Severity } from '../forms/check.js';
import type { TableId } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import type { Place } from '../sheet/place.js';

/** The result of one check over a workbook. Nothing unread ever counts as passed. */
export interface Outcome {
  readonly check: string;
  readonly table: TableId;
  readonly outcome: 'pass' | 'fail' | 'not-checked';
  /** Why it was not checked (all or part of it): table missing, operand unknown … */
  readonly reason?: Message;
  readonly findings: readonly Finding[];
  /** How many comparisons (or cells) were made. */
  readonly compared: number;
}

/** One problem (审核问题), with its arithmetic and both sides' cells. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly table: TableId;
  /** The cell to look at first. */
  readonly at: Place;
  /** The other cells that take part, both sides. */
  readonly related: readonly Place[];
  /** Joined on this code, class or project. */
  readonly key?: string;
  readonly message: Message;
  readonly comparison?: Comparison;
  /** The mend that is certain, by its kind; changes/ turns it into changes. */
  readonly mend?: Mend;
}

export type MendKind =
  | 'tidy-code'
  | 'official-name'
  | 'restore-total'
  | 'insert-class-line'
  | 'amount-from-text'
  | 'round-amount'
  | 'project-name';

export interface Mend {
  readonly kind: MendKind;
  /** What will stand in the cell, where the mend is one text (a name, a code). */
  readonly text?: string;
}

/** Left and right side of an identity, in 分; `difference` = left − right. */
export interface Comparison {
  /** The row, column or key that is compared, as a person would call it; absent where the check makes one comparison. */
  readonly which?: string;
  readonly left: Side;
  readonly relation: Relation;
  readonly right: Side;
  readonly difference: number;
  /** What rounding of the operands could explain, in 分 (尾差). */
  readonly band: number;
  readonly verdict: 'pass' | 'rounding' | 'fail';
  /** The unit in which to print it. */
  readonly unit: Unit;
}

export interface Side {
  readonly parts: readonly {
    readonly label: string;
    readonly fen: number;
    readonly sign: 1 | -1;
    readonly places: readonly Place[];
  }[];
  readonly fen: number;
}
