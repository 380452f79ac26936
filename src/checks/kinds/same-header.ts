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
  const indexes = check.tables.flatMap((table) => run.tables(table));
  if (indexes.length === 0) report.block({ why: 'table-missing', table: check.tables[0] ?? check.table });
  report.count(indexes.length);

  report.addAll(
    strangers(indexes.flatMap(departmentOf)).map(({ said, usual }) => ({
      at: said.at,
      related: [usual.at],
      says: 'same-header.department',
      values: { text: said.text, usual: usual.text },
    })),
  );
  report.addAll(
    strangers(indexes.flatMap(yearOf)).map(({ said, usual }) => ({
      at: said.at,
      related: [usual.at],
      says: 'same-header.year',
      values: { text: said.text, usual: usual.text },
    })),
  );
  report.addAll(
    strangers(indexes.filter(isCommon).map(unitOf)).map(({ said, usual }) => ({
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

function departmentOf({ table }: TableIndex): readonly Said[] {
  const { department } = table;
  const key = department ? departmentKeys.of(department.text) : '';
  return department && key !== '' ? [{ text: department.text, key, at: department.at }] : [];
}

function yearOf({ table: { year } }: TableIndex): readonly Said[] {
  return year ? [{ text: String(year.year), key: String(year.year), at: year.at }] : [];
}

/** A table that has its own unit of account, and states it, is no stranger. */
function isCommon({ table }: TableIndex): boolean {
  return table.form.unit === undefined || table.unit !== table.form.unit;
}

function unitOf({ table, sheet }: TableIndex): Said {
  return {
    text: table.unit,
    key: table.unit,
    at: table.unitAt ?? table.title?.at ?? { sheet, row: table.area.top, column: table.area.left },
  };
}

/** Those that say something else than most, each with the first that says the usual; of two said equally often the first is usual. */
function strangers(said: readonly Said[]): readonly { readonly said: Said; readonly usual: Said }[] {
  // Nearly every workbook says the same everywhere.
  if (said.every(({ key }) => key === said[0]?.key)) return [];
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
