/** An .xlsx file as the plain content that a host opens. */
import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { parseArea } from '../../../src/sheet/place.js';
import type { CellValue } from '../../../src/sheet/sheet.js';
import { documentSettings } from '../../../src/xlsx/document-settings.js';
import { FileBook } from '../../../src/xlsx/file-book.js';
import { archive, passGate } from '../../../src/xlsx/gate.js';
import { sayProblem } from '../../../src/xlsx/problem.js';
import type { BookContent, CellContent, LineContent, MarkContent, SheetContent } from '../engine/content.js';
import { pointsOfCharacters } from './lengths.js';
import { layoutOf } from './page-setup.js';
import { colourOf, fontOf, styleOf } from './styles.js';

/**
 * Reads a file's sheets: values, formulas with their stored results, styles, merges, sizes, print set-up and conditional formats with a
 * formula. The file passes the gate first: the library hangs on some hostile ones.
 * @throws Error in the user's language if the bytes are no workbook
 */
export async function openXlsx(bytes: Uint8Array): Promise<BookContent> {
  const passed = passGate(bytes);
  if (passed.kind === 'problem') throw new Error(sayProblem(passed, 'zh-CN'));
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(archive(passed.parts));
  } catch (error) {
    throw new Error(
      `打不开这个文件：它不是 .xlsx 工作簿，或者已损坏（${error instanceof Error ? error.message : String(error)}）。`,
    );
  }
  const settings = Object.fromEntries(documentSettings(new FileBook(passed)));
  return { sheets: workbook.worksheets.map(sheetOf), settings };
}

function sheetOf(worksheet: Worksheet): SheetContent {
  const cells: CellContent[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const content = cellOf(cell);
      if (content) cells.push(content);
    });
  });
  const tab = colourOf(worksheet.properties.tabColor);
  return {
    name: worksheet.name,
    visibility: worksheet.state === 'hidden' ? 'Hidden' : worksheet.state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    ...(tab === undefined ? {} : { tabColor: tab }),
    ...(worksheet.sheetProtection ? { protected: true } : {}),
    cells,
    merges: (worksheet.model.merges ?? []).flatMap((name: string) => parseArea(name) ?? []),
    columns: columnsOf(worksheet.columns),
    rows: rowsOf(worksheet),
    marks: worksheet.conditionalFormattings.flatMap(marksOf),
    layout: layoutOf(worksheet.pageSetup),
    ...frozenOf(worksheet.views),
  };
}

/** The library types views as always there, but a file without sheetViews has none. */
function frozenOf(views: Worksheet['views'] | undefined): Pick<SheetContent, 'frozen'> {
  const view = views?.[0];
  return view?.state === 'frozen' ? { frozen: { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } } : {};
}

function cellOf(cell: Cell): CellContent | undefined {
  const style = styleOf(cell.style);
  const merged = cell.isMerged && cell.master.address !== cell.address;
  const { value, formula } = merged ? { value: null, formula: '' } : contentOf(cell);
  if (value === null && formula === '' && !style) return undefined;
  return {
    row: cell.row - 1,
    column: cell.col - 1,
    value,
    ...(formula === '' ? {} : { formula: `=${formula}` }),
    ...(style ? { style } : {}),
  };
}

function contentOf(cell: Cell): { readonly value: CellValue; readonly formula: string } {
  const formula = cell.formula ?? '';
  return { value: plainValue(formula === '' ? cell.value : cell.result), formula };
}

/** What a cell shows: rich text and links as their text, dates as Excel's serial number. */
function plainValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value !== 'object' || value === null) return null;
  if ('error' in value) return String(value.error);
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: string }) => run.text ?? '').join('');
  }
  return 'text' in value ? plainValue(value.text) : null;
}

/** The library gives `null` for a sheet that declares no columns, against its types. */
function columnsOf(columns: Worksheet['columns'] | null): LineContent[] {
  return (columns ?? []).flatMap((column, index) =>
    column.width === undefined && !column.hidden
      ? []
      : [
          {
            index,
            ...(column.width === undefined ? {} : { size: pointsOfCharacters(column.width) }),
            ...(column.hidden ? { hidden: true } : {}),
          },
        ],
  );
}

function rowsOf(worksheet: Worksheet): LineContent[] {
  const rows: LineContent[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height || row.hidden) {
      rows.push({
        index: number - 1,
        ...(row.height ? { size: row.height } : {}),
        ...(row.hidden ? { hidden: true } : {}),
      });
    }
  });
  return rows;
}

function marksOf(format: Worksheet['conditionalFormattings'][number]): MarkContent[] {
  const ranges = format.ref.split(' ').flatMap((name) => parseArea(name) ?? []);
  return format.rules.flatMap((rule) => {
    if (rule.type !== 'expression') return [];
    const fill =
      rule.style?.fill?.type === 'pattern'
        ? (colourOf(rule.style.fill.bgColor) ?? colourOf(rule.style.fill.fgColor))
        : undefined;
    return [
      {
        ranges,
        formula: `=${String(rule.formulae?.[0] ?? '')}`,
        ...(fill === undefined ? {} : { fill }),
        ...(rule.style?.font ? { font: fontOf(rule.style.font) } : {}),
      },
    ];
  });
}
