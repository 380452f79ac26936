/**
 * How an identity (审核公式) is written down. One declaration serves three readers: the evaluator (checks/), the mark that
 * Excel keeps live as a conditional format (changes/), and, where `computes` is set, the formula that fills the cell.
 */
import type { ColumnId, LineId, TableId } from './form.js';

export type Severity = 'error' | 'warning' | 'info';
export type Relation = '=' | '>=' | '<=';

interface CheckBase {
  /** Stable, for example `t3.row`, `t1-t3.class`. */
  readonly id: string;
  /** The table under which its findings are listed. */
  readonly table: TableId;
  /** The identity in the field's words, shown to the user: `收入总计 = 支出总计`. */
  readonly identity: string;
  readonly severity: Severity;
  /** The regulation or source behind it. */
  readonly source: string;
}

/** Comparisons of figures that may be stated in different units of account. */
interface Converted {
  /** In 分: a smaller difference is none, since one side is stated in 万元 to two decimals and the other in 元 (±5000 分). */
  readonly tolerance?: number;
}

/** Rows of a table that are added up. */
export type RowSet =
  | { readonly rows: 'lines'; readonly lines: readonly LineId[] }
  /** Every class line of the table but some. */
  | { readonly rows: 'classes'; readonly except?: readonly string[] }
  /** The total row; where the form has none (表九), all detail rows. */
  | { readonly rows: 'total' }
  /** All detail rows, or those whose code begins with `under`. Each instance of a card is one detail row. */
  | { readonly rows: 'detail'; readonly under?: string };

/** A sum of figures: columns × rows of one table (all instances of a table that repeats). */
export type Term = RowSet & {
  readonly table: TableId;
  /** `each`: the column that the check is repeated for. */
  readonly columns: readonly ColumnId[] | 'each';
  readonly sign?: -1;
  /** What to call it in a sentence: `收入总计`, `表三 合计`. */
  readonly label: string;
};

/** Figures of a table by key: detail rows (or class lines) joined on code, class or project. */
export interface Vector {
  readonly table: TableId;
  readonly columns: readonly ColumnId[] | 'each';
  readonly sign?: -1;
  readonly label: string;
}

/**
 * Row by row: total = Σ parts, on every row that has these columns (detail, subtotal, line, total row; each instance of a card).
 * It computes detail rows, lines and cards; a total row is computed by the table's `total-row` alone.
 */
export interface RowSumCheck extends CheckBase {
  readonly kind: 'row-sum';
  readonly total: ColumnId;
  readonly parts: readonly ColumnId[];
  /** The form fills `total` by this formula. */
  readonly computes?: true;
}

/** Column by column: total row = Σ top-level rows, every amount column. The form fills the total row by it. */
export interface TotalRowCheck extends CheckBase {
  readonly kind: 'total-row';
}

/** Subtotal rows (类, 款) = Σ their children, where a workbook has such rows. */
export interface SubtotalCheck extends CheckBase {
  readonly kind: 'subtotals';
}

/** One comparison of sums, or one for each of `columns`. */
export interface BalanceCheck extends CheckBase, Converted {
  readonly kind: 'balance';
  readonly columns?: readonly ColumnId[];
  readonly left: readonly Term[];
  readonly relation: Relation;
  readonly right: readonly Term[];
  /** With an inequality: equality is demanded where this sum is zero. */
  readonly equalWhereZero?: readonly Term[];
  /** The form fills the single left figure (one line, one column; one for each of `columns`) by the right side. */
  readonly computes?: 'left';
}

/** A comparison for each key (code, class, project). */
export interface MatchCheck extends CheckBase, Converted {
  readonly kind: 'match';
  readonly by: 'code' | 'class' | 'project';
  readonly columns?: readonly ColumnId[];
  readonly left: readonly Vector[];
  readonly relation: Relation;
  readonly right: readonly Vector[];
  readonly equalWhereZero?: readonly Vector[];
  /**
   * Which keys are compared: those that `either` side has (the default), that the `left` has, or that `both` have. A rule
   * reports the keys that are left out (`class-line`, `project-target`).
   */
  readonly keys?: 'either' | 'left' | 'both';
  /** Keys compared only where a row of the right side has them (230 转移性支出); never computed. */
  readonly optional?: readonly string[];
  /** Keys never compared: another check does. */
  readonly except?: readonly string[];
  /** The form fills the left figures (class lines, but `optional` and `except`) by the right side. */
  readonly computes?: 'left';
}

export type AmountCheck = RowSumCheck | TotalRowCheck | SubtotalCheck | BalanceCheck | MatchCheck;

/** What is not a sum. `tables` are those that it looks at. */
export interface RuleCheck extends CheckBase {
  readonly kind: RuleKind;
  readonly tables: readonly TableId[];
  /** Cases that are graver or lighter than `severity`, by the case's name. */
  readonly cases?: Readonly<Partial<Record<RuleCase, Severity>>>;
  /** Facts that the rule needs, e.g. `{ personnel: ['301', '303'], public: ['302', '310'] }` by column. */
  readonly columnsOfClass?: Readonly<Record<ColumnId, readonly string[]>>;
  /** The budget that rows of the table belong to; absent: the general public budget. */
  readonly budget?: '政府性基金' | '国有资本经营';
}

/** Cases of a rule that have a severity of their own. */
export type RuleCase =
  | 'class' // code-known: the 类 itself is unknown or ended
  | 'text' // amount-form: text where an amount belongs
  | 'error-value' // amount-form: #REF! and the like
  | 'converted'; // same-header: two units of account, converted

export type RuleKind =
  | 'code-known' // in the catalogue of the fiscal year: 类 error, 款 项 warning, ended: its successor
  | 'code-name' // the name is the code's name this year
  | 'code-form' // pieces of 3-2-2 digits, text, half width; mend: tidy
  | 'code-unique'
  | 'code-order'
  | 'code-budget' // a fund code in a general table, a general one in a fund table
  | 'code-column' // 301 303 under 人员经费, 302 310 under 公用经费
  | 'code-scheme' // 3xx, the department's classification, not 5xx
  | 'class-line' // a class that has money elsewhere but no line here: insert the line
  | 'amount-form' // text, error value, negative, too many decimals
  | 'same-header' // department, fiscal year, unit the same on all sheets
  | 'table-present'
  | 'table-empty' // empty without a note that says so
  | 'placeholder' // XX、××、待填、TODO left
  | 'project-spelling' // one project spelled in two ways
  | 'project-target' // a project without a target table, and the other way round
  | 'total-formula'; // a total typed over where the form has a formula; a total that misses rows

export type Check = AmountCheck | RuleCheck;
