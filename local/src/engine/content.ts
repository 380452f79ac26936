import type { CellValue } from '../../../src/sheet/sheet.js';

/**
 * A workbook as plain data: what a file holds, what a host opens and what it gives back for saving.
 * Rows and columns count from 0. Lengths are points (1/72 inch), as in Office.js.
 */
export interface BookContent {
  readonly sheets: readonly SheetContent[];
  /** Name of the sheet in front; the first visible one if missing. */
  readonly activeSheet?: string;
  readonly names?: readonly NameContent[];
  /** Document settings of the add-in (`Office.context.document.settings`, `workbook.settings`). */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Custom document properties. */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
  readonly calculation?: CalculationMode;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetContent {
  readonly name: string;
  readonly visibility?: Visibility;
  /** `#RRGGBB`. */
  readonly tabColor?: string;
  readonly protected?: boolean;
  readonly showGridlines?: boolean;
  readonly cells: readonly CellContent[];
  readonly merges?: readonly Rect[];
  readonly columns?: readonly LineContent[];
  readonly rows?: readonly LineContent[];
  /** Points. */
  readonly standardWidth?: number;
  /** Points. */
  readonly standardHeight?: number;
  readonly marks?: readonly MarkContent[];
  readonly layout?: LayoutContent;
  /** Rows and columns that stay in place while scrolling. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

/** A rectangle, both corners included, both counted from 0. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellContent {
  readonly row: number;
  readonly column: number;
  /** For a formula, its stored result (`null` if there is none); an Excel error is its text, `#REF!`. */
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** A row's height or a column's width (points), and whether it is hidden. */
export interface LineContent {
  readonly index: number;
  readonly size?: number;
  readonly hidden?: boolean;
}

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

export interface CellStyle {
  /** `General` if missing; `@` is text. */
  readonly numberFormat?: string;
  readonly font?: FontStyle;
  /** `#RRGGBB`; no fill if missing. */
  readonly fill?: string;
  readonly borders?: Partial<Readonly<Record<BorderSide, BorderStyle>>>;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  /** The text is made smaller until it fits into the cell. */
  readonly shrink?: boolean;
  readonly indent?: number;
}

export interface FontStyle {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** `#RRGGBB`. */
  readonly color?: string;
}

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export type BorderLine = 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface BorderStyle {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A conditional format with a formula of its own (the only type that is modelled). */
export interface MarkContent {
  /** Relative references of the formula count from the top left cell of the first range. */
  readonly ranges: readonly Rect[];
  /** With its leading `=`. */
  readonly formula: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly font?: Pick<FontStyle, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'color'>;
  readonly stopIfTrue?: boolean;
}

export interface LayoutContent {
  readonly orientation?: 'Portrait' | 'Landscape';
  /** Office.js name: `A4`, `A3`, `Letter` … */
  readonly paperSize?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draftMode?: boolean;
  readonly firstPageNumber?: number | '';
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly printOrder?: 'DownThenOver' | 'OverThenDown';
  /** Either a scale in percent or a fit in pages. */
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  /** Points. */
  readonly margins?: Partial<Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>>;
  readonly printArea?: readonly Rect[];
  /** First and last row, both included. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  /** Header and footer texts with Excel's codes (`&P`). */
  readonly headersFooters?: Partial<
    Readonly<
      Record<'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter', string>
    >
  >;
}

export interface NameContent {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  /** The sheet that it belongs to; the workbook if missing. */
  readonly sheet?: string;
  readonly visible?: boolean;
  readonly comment?: string;
}
