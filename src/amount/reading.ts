/** Unit of account (单位) of a table. */
export type Unit = '万元' | '元';

/** 分 in one unit of account: 1 万元 = 1 000 000 分, 1 元 = 100 分. */
export const FEN_PER_UNIT: Readonly<Record<Unit, number>> = { 万元: 1_000_000, 元: 100 };

/**
 * What a cell that should hold an amount says.
 * `blank` counts as zero; `unknown` is a formula without a stored result, `invalid` is anything that is no amount: neither is ever
 * taken for zero.
 */
export type AmountReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount';
      /** Whole 分. */
      readonly fen: number;
      /** Decimals stated in the unit (248.84 → 2), after float noise (beyond 15 significant digits) has gone. */
      readonly places: number;
      /** The cell holds text that reads as an amount: Excel's SUM passes over it. */
      readonly text?: true;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid'; readonly why: AmountProblem; readonly text: string };

/** `beyond-fen`: more decimals than 分 can hold. `too-large`: beyond a safe integer of 分. */
export type AmountProblem = 'not-an-amount' | 'error-value' | 'beyond-fen' | 'too-large';
