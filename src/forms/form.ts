/**
 * How a form set (报表制度) is written down: one region's standard public tables from one fiscal year on.
 * Everything here is data; the engine knows the kinds below and no table by name.
 */
import type { Check } from './check.js';
import type { Count, Points, Position } from './measure.js';

export type TableId = string;
export type ColumnId = string;
export type LineId = string;

export interface FormSet {
  /** For example `xinjiang-2019`. */
  readonly id: string;
  readonly name: string;
  /**
   * First fiscal year that uses it.
   * @asType integer
   * @minimum 2000
   * @maximum 2100
   */
  readonly fromYear: number;
  /** Unit of account (单位) of a table when it is inserted. */
  readonly unit: '万元' | '元';
  /** Number formats of amounts by unit of account; absent: 万元 as `General`, 元 as `#,##0.00`. */
  readonly numberFormats?: Readonly<Partial<Record<'万元' | '元', string>>>;
  /**
   * The words that `{who}` stands for in printed texts (部门, 单位): the first is printed unless the accountant chooses another one;
   * a table is found under any of them. Absent: 部门 alone.
   */
  readonly who?: readonly string[];
  /** Sheets of words among the tables (封面, 目录, 编制说明): no table is missed on them. */
  readonly texts?: readonly TextForm[];
  readonly tables: readonly TableForm[];
  readonly checks: readonly Check[];
  readonly carries: readonly Carry[];
}

/** A sheet of words, known by its name (`{who}` as in titles). */
export interface TextForm {
  readonly sheetName: string;
  readonly aliases?: readonly string[];
}

/**
 * One standard table (表). Printed texts (titles, header cells, department line, labels, sheet names) may hold `{year}` and `{lastYear}`
 * (2026 and 2025 in fiscal year 2026), `{who}` (部门 or 单位) and `{unit}` (万元 or 元).
 */
export interface TableForm {
  readonly id: TableId;
  /** 表一 …; printed on a line of its own above the title (with `：` where the layout has no `head`). Absent: no such line. */
  readonly number?: string;
  /** The table's own unit of account, whatever the others are in (三公 in 万元 beside tables in 元). */
  readonly unit?: '万元' | '元';
  /** Name of a new sheet for it; `{n}` counts the instances of a table that repeats. */
  readonly sheetName: string;
  /** As printed, inner blanks included. */
  readonly title: string;
  /** Other titles under which it is found; compared without blanks and brackets' width. */
  readonly titleAliases: readonly string[];
  /** Present: one instance for each project (绩效目标表). */
  readonly repeats?: 'project';
  readonly layout: Layout;
  /**
   * Where the table stands in the picture of relations (勾稽关系图), in grid steps from the top left, and what it is about in at most four
   * characters; `name` stands above that where the table has no number.
   */
  readonly map: { readonly x: number; readonly y: number; readonly caption: string; readonly name?: string };
}

export type Layout = GridLayout | CardLayout;

/** A grid: header, one or several panels side by side, rows below. */
export interface GridLayout {
  readonly kind: 'grid';
  /** Where title, department line and header stand; absent: number line, title, department line, header, one below the other. */
  readonly head?: HeadRows;
  /** Department line: 编制部门 / 填报部门 / 编制单位, as printed with its colon and blanks: `编制部门： `. */
  readonly department: string;
  /** The department line may be over several cells; how many columns the unit cell on the right takes. */
  readonly unitColumns: Count;
  /** Columns that the department cell takes; cells up to the unit stay blank. Absent: all of them up to the unit. */
  readonly departmentColumns?: Count;
  /** The unit cell as printed, `{unit}` for the unit; absent: `单位：{unit}`. */
  readonly unitText?: string;
  /** Title and department line belong to the bordered grid (表五 表六 表七). */
  readonly titleInsideGrid: boolean;
  readonly columns: readonly ColumnForm[];
  /** Header rows from the top; a cell covers `colspan` × `rowspan`; covered cells are left out. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** Heights of the header rows in points. */
  readonly headerHeights: readonly Points[];
  /** Height of a body row in points. */
  readonly bodyHeight: Points;
  readonly panels: readonly PanelForm[];
  /** 备注 line under the grid; absent: none. */
  readonly note?: string;
  readonly page: PageSetup;
}

/** Rows of a sheet from 0; the rows between stay blank. */
export interface HeadRows {
  /** Of the table's number, printed at the left. */
  readonly number?: Position;
  readonly title: Position;
  readonly department: Position;
  readonly header: Position;
  /** Size of the title in points; absent: 16. */
  readonly titleSize?: Points;
}

export interface HeaderCell {
  readonly text: string;
  readonly colspan?: Count;
  readonly rowspan?: Count;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
}

export type ColumnForm = CodeColumn | TextColumn | AmountColumn;

interface ColumnBase {
  readonly id: ColumnId;
  /** Width in characters, as Excel counts. */
  readonly width: Points;
  /**
   * Header words of the leaf under which the column is found, most telling first, without blanks
   * (`总计`, `合计`); the words above it must contain `under` where that is given.
   */
  readonly words: readonly string[];
  readonly under?: string;
  /** The header's year over the column is the fiscal year's or the one before: `2022年预算数`, `2023年预算数`. */
  readonly year?: 'this' | 'last';
}

/** One part of a classification code (类, 款, 项), or the whole code in one cell. */
export interface CodeColumn extends ColumnBase {
  readonly kind: 'code';
  readonly scheme: 'functional' | 'economic';
  readonly part: 'class' | 'section' | 'item' | 'whole';
}

/** A text column: the code's name, a project, or the label of fixed lines. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'name' | 'project' | 'label';
  /** Names of codes: what is printed before the name for each level below 类 (U+3000). */
  readonly levelIndent?: string;
}

export interface AmountColumn extends ColumnBase {
  readonly kind: 'amount';
  /** Economic class (经济分类 类) that the column stands for, e.g. `302` in 表七. */
  readonly economicClass?: string;
  /** A zero is printed as 0 (表八 and performance tables); else a zero prints as blank. */
  readonly printZero?: boolean;
}

/** Columns that belong together and the rows below them. 表一 has two (收入, 支出), most tables one. */
export interface PanelForm {
  readonly id: string;
  readonly columns: readonly ColumnId[];
  readonly body: LinesBody | RowsBody;
}

/** Fixed lines, in order, then the closing lines at the bottom, beside those of the other panels. */
export interface LinesBody {
  readonly kind: 'lines';
  readonly lines: readonly LineForm[];
  /** The department's own classes follow the lines; absent: classes, if any, are fixed lines. */
  readonly classes?: OpenClasses;
  /** Bottom lines (小计 … 总计). A `null` keeps a blank cell in step with the panel beside. */
  readonly closing: readonly (LineForm | null)[];
  /** Blank rows kept below the last line (表八), after the classes' own. */
  readonly blankRows?: Count;
}

/**
 * Class lines that the form does not fix: one for each functional class that the department has money in, in code order, numbered, by
 * name without code. The class is found by its name in the catalogue.
 */
export interface OpenClasses {
  /** `一、` or `（一）`, counted from 一. */
  readonly numbering: '一、' | '（一）' | '';
  /** Blanks printed before the label. */
  readonly indent?: Count;
  /** Blank lines kept for them in a new table. */
  readonly blankRows: Count;
  /** The tables, and their columns, whose classes with money are listed. */
  readonly from: readonly { readonly table: TableId; readonly columns: readonly ColumnId[] }[];
}

export interface LineForm {
  readonly id: LineId;
  /** As printed: `201 一般公共服务支出`, `收  入  总  计`; '' for the one line of 表八, which has no label. */
  readonly label: string;
  readonly aliases?: readonly string[];
  /** Blanks printed before the label. */
  readonly indent?: Count;
  /** Functional class of a class line (`201`): joined with other tables by it. */
  readonly code?: string;
  readonly role: 'line' | 'class' | 'subtotal' | 'total';
}

/** An open list of rows that the accountant fills, and a total row where the form has one. */
export interface RowsBody {
  readonly kind: 'rows';
  /** Empty rows in a new table. */
  readonly blankRows: Count;
  readonly total?: { readonly label: string; readonly column: ColumnId };
  /**
   * Levels of code that have a subtotal row above their children (1 类, 2 款): the total counts the top level only, and 填充合计 proposes the
   * rows that are missing. Absent: the form has no such rows (a workbook may).
   */
  readonly subtotals?: readonly (1 | 2)[];
  /** The total row is merged from the first column to this one, its label in the middle. */
  readonly totalMerge?: ColumnId;
  /** The same code may stand in several rows (表七). */
  readonly codesRepeat?: boolean;
}

/** A card: labelled fields, then a grid of texts (绩效目标表). Positions are relative to the title's row. */
export interface CardLayout {
  readonly kind: 'card';
  readonly widths: readonly Points[];
  /** Heights of rows in points, by the row's number. */
  readonly heights?: Readonly<Record<string, Points>>;
  readonly cells: readonly CardCell[];
  readonly fields: readonly CardField[];
  readonly page: PageSetup;
}

/** A printed cell of a card and the rectangle it covers. */
export interface CardCell {
  readonly row: Position;
  readonly column: Position;
  readonly rowspan?: Count;
  readonly colspan?: Count;
  readonly text?: string;
  readonly style: 'title' | 'label' | 'value' | 'text';
}

/** A value of a card, found right of its label. */
export interface CardField {
  readonly id: ColumnId;
  readonly kind: 'amount' | 'project' | 'department' | 'text';
  readonly row: Position;
  readonly column: Position;
  /** Words of the label left of the value, without blanks and colons. */
  readonly words: readonly string[];
}

/**
 * 带入: rows typed once are proposed for another table that needs the same rows (by code or by project), with the
 * amounts that must be equal.
 */
export interface Carry {
  readonly from: TableId;
  readonly to: TableId;
  readonly by: 'code' | 'project';
  /** Rows of `from` that have money in one of these columns; absent: every row. */
  readonly where?: readonly ColumnId[];
  /** Only keys for which this table has money in one of these columns (`from` alone does not say it). */
  readonly keysIn?: { readonly table: TableId; readonly columns: readonly ColumnId[] };
  /** Amounts that are equal by a check; `to` is filled by the sum of `from`. */
  readonly amounts: readonly { readonly from: readonly ColumnId[]; readonly to: ColumnId }[];
  /**
   * Amounts are carried only for keys in which these other columns of another table hold nothing; `whole`: only where they
   * hold nothing in any row (a project is no key of a table by code).
   */
  readonly amountsWhereZero?: { readonly table: TableId; readonly columns: readonly ColumnId[]; readonly whole?: true };
}
