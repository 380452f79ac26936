import type { RuleCheck } from '../../forms/check.js';
import { Kept } from '../../book/kept.js';
import type { Evaluator } from '../evaluation.js';
import { RuleReport } from '../rule.js';
import { plain } from '../row-name.js';
import type { TableIndex } from '../table-index.js';
import type { Place } from '../../sheet/place.js';

/** What the head of one table says. */
interface Said {
  readonly text: string;
  readonly key: string;
  readonly at: Place;
}

/** Department, fiscal year and unit of account are the same on all sheets; tables of another unit are converted, not mixed. */
export const sameHeader: Evaluator<RuleCheck> = (check, run) => {
  const report = new RuleReport(check);
  const indexes: TableIndex[] = [];
  for (const table of check.tables) indexes.push(...run.tables(table));
  if (indexes.length === 0) report.block({ why: 'table-missing', table: check.tables[0] ?? check.table });
  report.count(indexes.length);

  report.addAll(
    strangers(indexes, departmentOf).map(({ said, usual }) => ({
      at: said.at,
      related: [usual.at],
      says: 'same-header.department',
      values: { text: said.text, usual: usual.text },
    })),
  );
  report.addAll(
    strangers(indexes, yearOf).map(({ said, usual }) => ({
      at: said.at,
      related: [usual.at],
      says: 'same-header.year',
      values: { text: said.text, usual: usual.text },
    })),
  );
  report.addAll(
    strangers(indexes, unitOf).map(({ said, usual }) => ({
      at: said.at,
      related: [usual.at],
      says: 'same-header.unit',
      values: { text: said.text, usual: usual.text },
      case: 'converted',
    })),
  );
  for (const { table } of indexes) {
    const { otherUnit, unit } = table;
    if (otherUnit === undefined) continue;
    report.add({ at: otherUnit.at, says: 'same-header.other-unit', values: { text: otherUnit.text, unit } });
  }
  return report.evaluation;
};

/** The same name stands over every table. */
const departmentKeys = new Kept((text) => plain(text.normalize('NFKC')));

function departmentOf({ table: { department } }: TableIndex): Said | undefined {
  const key = department ? departmentKeys.of(department.text) : '';
  return department && key !== '' ? { text: department.text, key, at: department.at } : undefined;
}

function yearOf({ table: { year } }: TableIndex): Said | undefined {
  return year && { text: String(year.year), key: String(year.year), at: year.at };
}

/** A table that has its own unit of account, and states it, is no stranger. */
function unitOf({ table, sheet }: TableIndex): Said | undefined {
  const { unit, unitAt, title, area, form } = table;
  if (form.unit !== undefined && unit === form.unit) return undefined;
  return { text: unit, key: unit, at: unitAt ?? title?.at ?? { sheet, row: area.top, column: area.left } };
}

/** Those that say something else than most, each with the first that says the usual; of two said equally often the first is usual. */
function strangers(
  indexes: readonly TableIndex[],
  read: (index: TableIndex) => Said | undefined,
): readonly { readonly said: Said; readonly usual: Said }[] {
  const said: Said[] = [];
  let differ = false;
  for (const index of indexes) {
    const one = read(index);
    if (one === undefined) continue;
    said.push(one);
    if (one.key !== said[0]?.key) differ = true;
  }
  // Nearly every workbook says the same everywhere.
  if (!differ) return [];
  const counts = new Map<string, { count: number; first: Said }>();
  for (const one of said) {
    const same = counts.get(one.key);
    if (same) same.count += 1;
    else counts.set(one.key, { count: 1, first: one });
  }
  let usual: { count: number; first: Said } | undefined;
  for (const one of counts.values()) if (!usual || one.count > usual.count) usual = one;
  if (!usual) return [];
  const { first } = usual;
  return said.filter(({ key }) => key !== first.key).map((one) => ({ said: one, usual: first }));
}
