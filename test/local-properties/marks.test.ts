import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BookContent, CellContent } from '../../local/src/engine/content.js';
import type { Host } from '../../local/src/engine/host.js';
import { openHeadless } from '../../local/src/node/open-local.js';
import { readBudget } from '../../src/book/read-budget.js';
import type { SheetPlan } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { planSheet } from '../../src/changes/plan-sheet.js';
import { checkOfMark } from '../../src/changes/marks.js';
import { explain } from '../../src/checks/explain.js';
import type { TableForm } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { cellName, placeName } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

type Block = readonly (readonly (string | number | null)[])[];

/** One row by code: what it receives from the budget, from the fund and from elsewhere, and how it is spent. */
interface Spending {
  readonly code: string;
  readonly general: number;
  readonly fund: number;
  readonly other: number;
  readonly basic: boolean;
}

const CODES = ['2010301', '2010302', '2013405', '2039901', '2082201', '2240101', '2300401'];
const amounts = fc.constantFrom(0, 1, 2.5, 12, 28, 36.5, 41.01, 113, 248.84);
const spending = fc.record({
  code: fc.constantFrom(...CODES),
  general: amounts,
  fund: fc.constantFrom(0, 0, 3, 7.77),
  other: fc.constantFrom(0, 0, 0, 5.5),
  basic: fc.boolean(),
});
/** Amount cells between the header and the note, by sheet. */
const BODIES = xinjiang2019.tables.map((form) => {
  const sheet = form.sheetName.replace('{n}', '1');
  const { printArea, titleRows } = planSheet(form, { sheetName: sheet, department: '', unit: '万元' }).page;
  return { sheet, top: titleRows.last + 1, bottom: printArea.bottom - 1, columns: amountColumns(form) };
});
function amountColumns({ layout }: TableForm): number[] {
  return layout.kind === 'card'
    ? layout.fields.filter((field) => field.kind === 'amount').map((field) => field.column)
    : layout.columns.flatMap((column, index) => (column.kind === 'amount' ? [index] : []));
}
const slip = fc.constantFrom(...BODIES).chain(({ sheet, top, bottom, columns }) =>
  fc.record({
    sheet: fc.constant(sheet),
    address: fc
      .tuple(fc.integer({ min: top, max: bottom }), fc.constantFrom(...columns))
      .map(([row, column]) => cellName(row, column)),
    value: fc.constantFrom<string | number>(0, 1, 0.005, 36, 284.84, 248.85, -3, '12', '—', '无', ''),
  }),
);

function codeCells(code: string): (string | null)[] {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7), null];
}

function blank(value: number): number | null {
  return value === 0 ? null : value;
}

/** The blocks that an accountant types, by sheet and first cell; they agree. */
function typed(
  rows: readonly Spending[],
): readonly { readonly sheet: string; readonly at: string; readonly block: Block }[] {
  const basic = (row: Spending, sum: number): number => (row.basic ? sum : 0);
  const split = (row: Spending, sum: number): (number | null)[] => [
    blank(basic(row, sum)),
    blank(sum - basic(row, sum)),
  ];
  const whole = (row: Spending): number => round(row.general + row.fund + row.other);
  const project = rows.filter((row) => !row.basic);
  return [
    {
      sheet: '表二',
      at: 'A6',
      block: rows.map((row) => [
        ...codeCells(row.code),
        null,
        blank(row.general),
        blank(row.fund),
        null,
        blank(row.other),
      ]),
    },
    { sheet: '表三', at: 'A7', block: rows.map((row) => [...codeCells(row.code), null, ...split(row, whole(row))]) },
    { sheet: '表五', at: 'A7', block: rows.map((row) => [...codeCells(row.code), null, ...split(row, row.general)]) },
    { sheet: '表九', at: 'A7', block: rows.map((row) => [...codeCells(row.code), null, ...split(row, row.fund)]) },
    {
      sheet: '表六',
      at: 'A7',
      block: rows
        .filter((row) => row.basic)
        .map((row, index) => ['301', `0${String(index + 1)}`, null, null, blank(row.general), null]),
    },
    {
      sheet: '表七',
      at: 'A6',
      block: project.map((row, index) => [
        ...codeCells(row.code),
        index === 0 ? '口岸运转工作经费' : '口岸安保工作经费',
        null,
        null,
        blank(whole(row)),
      ]),
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

describe('marks: the compiled formula and the evaluator', () => {
  let host: Host;
  const opened: Host[] = [];

  before(async () => {
    const { changes } = planInsert({ sheets: [] }, xinjiang2019, {
      tables: xinjiang2019.tables.map((table) => table.id),
      projects: ['口岸运转工作经费', '口岸安保工作经费'],
      department: '昌吉州外侨办',
      year: 2019,
      unit: '万元',
    });
    host = await openHeadless({ profile: 'excel2021', content: contentOf(changes.map((change) => change.plan)) });
    opened.push(host);
  });

  after(() => {
    for (const one of opened) one.dispose();
  });

  it('come to the same verdict on random workbooks, cell by cell', async () => {
    const clean = host.content();
    let brokenOnes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(spending, { minLength: 1, maxLength: 5, selector: (row) => row.code }),
        fc.array(slip, { maxLength: 3 }),
        async (rows, slips) => {
          const fresh = await openHeadless({ profile: 'excel2021', content: clean });
          try {
            for (const { sheet, at, block } of typed(rows)) {
              if (block.length > 0) await fresh.user.paste(idOf(fresh, sheet), at, block);
            }
            for (const { sheet, address, value } of slips)
              await fresh.user.paste(idOf(fresh, sheet), address, [[value]]);
            brokenOnes += compare(fresh);
          } finally {
            fresh.dispose();
          }
        },
      ),
      { numRuns: 16 },
    );
    assert.ok(brokenOnes > 20, `only ${String(brokenOnes)} identities were broken: the property has seen too little`);
  }).timeout(120_000);
});

/**
 * Every broken comparison shows a mark of its check on one of its cells, and every mark belongs to a broken comparison: it is on one of
 * its cells, or on a cell of the same key that holds nothing (a comparison names only cells that hold money).
 */
function compare(host: Host): number {
  const budget = readBudget(sheetsOf(host), xinjiang2019);
  const shown = flags(host);
  const money = moneyCells(host);
  const explained = new Map<string, Set<string>>();
  let broken = 0;
  for (const check of xinjiang2019.checks) {
    for (const comparison of explain(budget, check.id)) {
      if (comparison.verdict === 'pass') continue;
      broken += 1;
      const cells = [...comparison.left.parts, ...comparison.right.parts].flatMap((part) => part.places.map(placeName));
      const own = explained.get(check.id) ?? new Set();
      for (const cell of cells) own.add(cell);
      explained.set(check.id, own);
      assert.ok(
        cells.some((cell) => shown.get(check.id)?.has(cell)),
        `${check.id} is broken by ${String(comparison.difference)} 分 and no mark shows it: ${cells.join(' ')}`,
      );
    }
  }
  for (const [check, cells] of shown) {
    for (const cell of cells) {
      const own = explained.get(check);
      assert.ok(
        own !== undefined && (own.has(cell) || !money.has(cell)),
        `${cell} is marked by ${check}, which the evaluator does not find broken there`,
      );
    }
  }
  return broken;
}

/** Cells that hold a number other than zero. */
function moneyCells(host: Host): ReadonlySet<string> {
  const money = new Set<string>();
  for (const { name, cells } of host.content().sheets) {
    for (const { row, column, value } of cells) {
      if (value !== null && Number(value) !== 0) money.add(placeName({ sheet: name, row, column }));
    }
  }
  return money;
}

/** Cells that are marked, by check. */
function flags(host: Host): ReadonlyMap<string, ReadonlySet<string>> {
  const marked = new Map<string, Set<string>>();
  for (const sheet of host.content().sheets) {
    for (const { row, column, mark } of host.flagged(idOf(host, sheet.name))) {
      const check = checkOfMark(sheet.marks?.[mark]?.formula ?? '') ?? 'unknown';
      const cells = marked.get(check) ?? new Set();
      cells.add(placeName({ sheet: sheet.name, row, column }));
      marked.set(check, cells);
    }
  }
  return marked;
}

function sheetsOf(host: Host): Sheet[] {
  return host.content().sheets.map(({ name, cells }) => {
    const bottom = Math.max(-1, ...cells.map((cell) => cell.row));
    const right = Math.max(-1, ...cells.map((cell) => cell.column));
    const values = Array.from({ length: bottom + 1 }, () => new Array<CellValue>(right + 1).fill(null));
    const formulas = Array.from({ length: bottom + 1 }, () => new Array<string>(right + 1).fill(''));
    for (const { row, column, value, formula = '' } of cells) {
      values[row]?.splice(column, 1, value);
      formulas[row]?.splice(column, 1, formula);
    }
    return { name, visible: true, protected: false, values, formulas };
  });
}

function idOf(host: Host, name: string): string {
  const id = host.sheetId(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

/** Planned sheets as what a host opens: contents, text formats and marks; looks do not matter here. */
function contentOf(plans: readonly SheetPlan[]): BookContent {
  return {
    sheets: plans.map((plan) => ({
      name: plan.name,
      cells: cellsOf(plan),
      marks: plan.marks.map(({ area, formula }) => ({ ranges: [area], formula })),
    })),
  };
}

function cellsOf(plan: SheetPlan): CellContent[] {
  const texts = plan.styles.filter((style) => style.numberFormat === '@').map((style) => style.area);
  const cells = new Map<string, CellContent>();
  for (const area of texts) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        cells.set(cellName(row, column), { row, column, value: null, style: { numberFormat: '@' } });
      }
    }
  }
  for (const { row, column, content } of plan.cells) {
    const name = cellName(row, column);
    const style = cells.get(name)?.style;
    const formula = typeof content === 'string' && content.startsWith('=') ? content : undefined;
    cells.set(name, {
      row,
      column,
      value: formula === undefined ? content : null,
      ...(formula === undefined ? {} : { formula }),
      ...(style ? { style } : {}),
    });
  }
  return [...cells.values()];
}
