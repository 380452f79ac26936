/** 上年预算数: the figures of the year that ends, on a sheet of their own that people read and edit, and that is read back. */
import { printAmount } from '../../amount/print-amount.js';
import { readAmount } from '../../amount/read-amount.js';
import type { Budget, FoundTable, Row } from '../../book/budget.js';
import { LAST_YEAR_TITLE } from '../../book/read-sheet.js';
import type { ColumnId } from '../../forms/form.js';
import { tableWords } from '../../forms/printed.js';
import type { CellValue, Sheet } from '../../sheet/sheet.js';
import type { PlannedCell, SheetPlan } from '../change.js';
import type { LastYearFigure } from './roll-plan.js';

const HEADER = ['表号', '表', '科目编码', '行', '名称', '项目', '栏号', '栏', '金额（万元）'] as const;
const WIDTHS = [8, 30, 12, 12, 30, 30, 14, 26, 16] as const;
const HEADER_ROW = 2;
const UNIT = '万元';

/** Every amount of the workbook, formulas' results too. What could not be read is left out: the user is told of it elsewhere. */
export function lastYearFigures(budget: Budget): readonly LastYearFigure[] {
  return budget.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      [...row.figures].flatMap(([column, { reading }]): LastYearFigure[] => {
        if (reading.kind !== 'amount') return [];
        return [
          {
            table: table.form.id,
            tableName: tableWords(table.form),
            code: row.code?.kind === 'code' ? row.code.code : (row.line?.code ?? ''),
            line: row.line?.id ?? (row.role === 'detail' ? '' : row.role),
            name: (row.name ?? row.label ?? row.line?.label ?? '').trim(),
            project: (row.project ?? projectOf(table, row) ?? '').trim(),
            column,
            columnName: columnName(table, column),
            fen: reading.fen,
          },
        ];
      }),
    ),
  );
}

/** A card's project stands in a field of its own. */
function projectOf({ form, fields, sheet }: FoundTable, row: Row): string | undefined {
  if (form.layout.kind !== 'card' || row.project !== undefined) return undefined;
  const field = form.layout.fields.find(({ kind }) => kind === 'project');
  const at = field && fields?.get(field.id);
  const value = at && sheet.values[at.row]?.[at.column];
  return typeof value === 'string' ? value : undefined;
}

function columnName({ form: { layout } }: FoundTable, id: ColumnId): string {
  if (layout.kind === 'card') return layout.fields.find((field) => field.id === id)?.words[0] ?? id;
  const column = layout.columns.find((one) => one.id === id);
  const word = column?.words[0] ?? id;
  return column?.under === undefined ? word : `${column.under} ${word}`;
}

/**
 * The sheet, amounts in 万元 to the 分.
 * @param year the fiscal year that the figures are of
 * @param name a name that no sheet of the workbook has
 */
export function lastYearSheet(figures: readonly LastYearFigure[], year: number, name: string): SheetPlan {
  const cells: PlannedCell[] = [
    { row: 0, column: 0, content: `${LAST_YEAR_TITLE}（${String(year)}年）` },
    ...HEADER.map((content, column) => ({ row: HEADER_ROW, column, content })),
    ...figures.flatMap((figure, index) => {
      const texts = [
        figure.table,
        figure.tableName,
        figure.code,
        figure.line,
        figure.name,
        figure.project,
        figure.column,
        figure.columnName,
      ];
      const row = HEADER_ROW + 1 + index;
      return [
        ...texts.flatMap((text, column) => (text === '' ? [] : [{ row, column, content: notFormula(text) }])),
        { row, column: texts.length, content: Number(printAmount(figure.fen, UNIT)) },
      ];
    }),
  ];
  const right = HEADER.length - 1;
  const bottom = HEADER_ROW + figures.length;
  const font = { name: '宋体', size: 10 };
  return {
    name,
    cells,
    merges: [],
    widths: WIDTHS,
    heights: { 0: 28 },
    styles: [
      { area: { top: 0, left: 0, bottom: 0, right }, font: { ...font, size: 16, bold: true }, vertical: 'center' },
      { area: { top: HEADER_ROW, left: 0, bottom, right: right - 1 }, font, border: 'thin', numberFormat: '@' },
      { area: { top: HEADER_ROW, left: right, bottom, right }, font, border: 'thin', numberFormat: '#,##0.00####' },
      {
        area: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW, right },
        font: { ...font, bold: true },
        horizontal: 'center',
      },
    ],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      fitWide: 1,
      centred: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printArea: { top: 0, left: 0, bottom, right },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
    freezeRows: HEADER_ROW + 1,
    marks: [],
  };
}

/** A text that Excel would take for a formula is none here. */
function notFormula(text: string): string {
  return /^[=+\-@]/u.test(text) ? ` ${text}` : text;
}

export interface LastYear {
  /** `undefined` where somebody took it out of the title. */
  readonly year?: number;
  readonly sheet: string;
  readonly figures: readonly LastYearFigure[];
  /** Rows (from 0) whose amount is no amount. */
  readonly unread: readonly number[];
}

/** Reads 上年预算数 back, also after people edited it: columns are found by their headings. `undefined` where there is none. */
export function readLastYear(sheets: readonly Sheet[]): LastYear | undefined {
  const years = sheets.flatMap((sheet) => readOne(sheet) ?? []);
  return years.reduce<LastYear | undefined>((a, b) => (a && (a.year ?? 0) >= (b.year ?? 0) ? a : b), undefined);
}

function readOne(sheet: Sheet): LastYear | undefined {
  const title = textAt(sheet.values[0]?.[0]);
  const header = sheet.values.findIndex((line) => HEADER.every((word) => line.includes(word)));
  if (!title.startsWith(LAST_YEAR_TITLE) || header < 0) return undefined;
  const at = new Map(HEADER.map((word) => [word, sheet.values[header]?.indexOf(word) ?? -1]));
  const figures: LastYearFigure[] = [];
  const unread: number[] = [];
  sheet.values.forEach((line, row) => {
    const cell = (word: (typeof HEADER)[number]): CellValue => line[at.get(word) ?? -1] ?? null;
    if (row <= header || textAt(cell('表号')) === '') return;
    const amount = at.get('金额（万元）') ?? -1;
    const reading = readAmount(cell('金额（万元）'), sheet.formulas[row]?.[amount] ?? '', UNIT);
    if (reading.kind !== 'amount' && reading.kind !== 'blank') unread.push(row);
    else {
      figures.push({
        table: textAt(cell('表号')),
        tableName: textAt(cell('表')),
        code: textAt(cell('科目编码')),
        line: textAt(cell('行')),
        name: textAt(cell('名称')),
        project: textAt(cell('项目')),
        column: textAt(cell('栏号')),
        columnName: textAt(cell('栏')),
        fen: reading.kind === 'amount' ? reading.fen : 0,
      });
    }
  });
  const year = /20\d\d/u.exec(title)?.[0];
  return { sheet: sheet.name, figures, unread, ...(year === undefined ? {} : { year: Number(year) }) };
}

function textAt(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
