/** Classification of a code: functional 功能分类 (类-款-项, 3-2-2) or economic 经济分类 (类-款, 3-2). */
export type Scheme = 'functional' | 'economic';

/** What the catalogue knows beside them: the economic classification of government budgets (政府预算支出经济分类, 501–599), which no departmental table takes. */
export type Classification = Scheme | 'government';

/** 1 类, 2 款, 3 项. */
export type Level = 1 | 2 | 3;

/** What the cells that should hold a code say. */
export type CodeReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'code';
      /** Canonical: digits alone, `2010301`, `30101`. */
      readonly code: string;
      readonly level: Level;
      /** Every cell holds its part as text, half width, without blanks, in the digits that the form wants. */
      readonly inForm: boolean;
    }
  | { readonly kind: 'invalid'; readonly why: CodeProblem; readonly text: string };

export type CodeProblem = 'not-a-code' | 'too-short' | 'too-long' | 'gap' | 'ambiguous';
