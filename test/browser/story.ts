/** The accountant's day at the pane and the keyboard, step by step; tests watch it, screenshots are taken of it. */
import type { Accountant, Paste } from '../example/accountant.js';
import type { Product } from './open-product.js';

/** Pastes blocks into the grid, as from another workbook. */
export async function paste(product: Product, pastes: readonly Paste[]): Promise<void> {
  for (const { sheet, address, block } of pastes) await product.call('paste', sheet, address, block);
  await product.settled();
}

/** Types into one cell. */
export async function type(product: Product, sheet: string, address: string, text: string): Promise<void> {
  await product.call('type', sheet, address, text);
  await product.settled();
}

/** Chooses tables in the pane: all of the form set but the performance table, or that one alone. */
export async function choose(product: Product, which: 'tables' | 'targets', department: string): Promise<void> {
  await product.tab('表格');
  const { pane } = product;
  await pane.getByRole('button', { name: which === 'tables' ? '全选' : '全不选', exact: true }).click();
  const target = pane.getByRole('checkbox', { name: '项目支出绩效目标表' });
  // Fabric's own label covers the box.
  if (which === 'tables') await target.uncheck({ force: true });
  else await target.check({ force: true });
  await pane.getByLabel('部门（单位）名称').fill(department);
  await pane.getByRole('button', { name: '预览' }).click();
  await pane.getByTestId('insert-preview').waitFor();
}

/** Inserts what the preview shows. */
export async function insert(product: Product): Promise<void> {
  await product.pane.getByRole('button', { name: /^插入 \d+ 张表$/u }).click();
  await product.settled();
}

/** Opens the preview of a 带入. */
export async function openCarry(product: Product, from: string, to: string): Promise<void> {
  await product.tab('表格');
  await product.pane.getByRole('button', { name: new RegExp(`^${from} → ${to}`, 'u') }).click();
  await product.pane.getByTestId('carry-preview').waitFor();
}

/** Accepts the preview of a 带入. */
export async function acceptCarry(product: Product): Promise<void> {
  await product.pane.getByRole('button', { name: /^带入 \d+ 处$/u }).click();
  await product.settled();
}

/** Types 表二 and 表三, and brings the rows of 表三 into 表五; the nine tables stand there already. */
export async function fillFirstTables(product: Product, work: Accountant): Promise<void> {
  await paste(product, [...work.income, ...work.expenditure]);
  await openCarry(product, '表三', '表五');
  await acceptCarry(product);
}

/** Types 表六 to 表九 and the performance tables, which are inserted for the projects of 表七. */
export async function fillOtherTables(product: Product, work: Accountant): Promise<void> {
  await paste(product, [...work.economic, ...work.projects, ...work.officialExpenses, ...work.reasons]);
  await choose(product, 'targets', work.department);
  await insert(product);
  await openCarry(product, '表七', '项目支出绩效目标表');
  await acceptCarry(product);
  await paste(
    product,
    work.targets.flatMap(({ pastes }) => pastes),
  );
}

/** The findings that the pane lists, as `error t1.balance`. */
export async function listed(product: Product): Promise<string[]> {
  await product.tab('问题');
  await product.settled();
  const cards = await product.pane
    .locator('[data-finding]')
    .evaluateAll((elements) =>
      elements.map((one) => [one.getAttribute('data-finding') ?? '', one.getAttribute('data-severity') ?? ''] as const),
    );
  // The selected cell's findings are shown twice.
  return [...new Map(cards)].map(([id, severity]) => `${severity} ${id.split(' ')[0] ?? ''}`).sort();
}

/** Cells that show a mark, as `表三!E7`. */
export async function flags(product: Product): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of await product.call('sheets')) {
    for (const cell of new Set(await product.call('flagged', sheet))) found.push(`${sheet}!${cell}`);
  }
  return found.sort();
}
