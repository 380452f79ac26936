/** Marks of comparisons by code, class or project: on the amounts of the rows of both sides. */
import type { MatchCheck, Vector } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Mark } from '../change.js';
import type { RowKeys } from './join-key.js';
import { literal } from './join-key.js';
import { broken, brokenWhereZero, markFormula } from './mark-formula.js';
import { cellMark, columnArea } from './mark-inside.js';
import { quoteText, type Home } from './refs.js';
import type { Tables } from './tables.js';
import { columnsOf } from './term.js';
import { Joins, type Key } from './vector.js';
import { classOfLine, type TableView } from './view.js';

export function matchMarks(check: MatchCheck, tables: Tables): Mark[] {
  const joins = new Joins(tables, check);
  return (check.columns ?? [undefined]).flatMap((each) => [
    ...sideMarks(check, joins, 'left', each),
    ...sideMarks(check, joins, 'right', each),
  ]);
}

type Side = 'left' | 'right';

function sideMarks(check: MatchCheck, joins: Joins, side: Side, each: ColumnId | undefined): Mark[] {
  return check[side].flatMap((vector) =>
    joins.tables
      .of(vector.table)
      .flatMap((view) => columnsOf(vector, each).flatMap((id) => columnMarks(check, joins, side, view, id, each))),
  );
}

function columnMarks(
  check: MatchCheck,
  joins: Joins,
  side: Side,
  view: TableView,
  id: ColumnId,
  each: ColumnId | undefined,
): Mark[] {
  if (!view.has(id)) return [];
  const keys = joins.keys(view, id);
  const field = view.table.fields?.get(id);
  if (field !== undefined) {
    const formula = keys && formulaFor(check, joins, side, each, keyOf(keys), field, keys.isRow(field));
    return formula === undefined ? [] : [cellMark(check, field, formula)];
  }
  const column = view.column(id);
  if (column === undefined) return [];
  if (keys !== undefined) {
    const home: Home = { sheet: view.sheet, row: view.top };
    const formula = formulaFor(check, joins, side, each, keyOf(keys), home, keys.isRow(home));
    const area = columnArea(view, column, view.top, view.bottom);
    return formula === undefined ? [] : [{ area, formula, check: check.id, severity: check.severity }];
  }
  return check.by === 'class' ? lineMarks(check, joins, side, view, id, column, each) : [];
}

function keyOf(keys: RowKeys): Key {
  return { text: keys.own };
}

/** Class lines whose labels do not say the class: each line for itself. */
function lineMarks(
  check: MatchCheck,
  joins: Joins,
  side: Side,
  view: TableView,
  id: ColumnId,
  column: number,
  each: ColumnId | undefined,
): Mark[] {
  return view.rows(id).flatMap((row) => {
    const code = classOfLine(row);
    if (code === undefined || check.except?.includes(code) === true) return [];
    const at = { sheet: view.sheet, row: row.row, column };
    const formula = formulaFor(check, joins, side, each, { text: literal(code), now: code }, at, []);
    return formula === undefined ? [] : [cellMark(check, at, formula)];
  });
}

function formulaFor(
  check: MatchCheck,
  joins: Joins,
  side: Side,
  each: ColumnId | undefined,
  key: Key,
  home: Home,
  conditions: readonly string[],
): string | undefined {
  const left = joins.sum(check.left, each, key);
  const right = joins.sum(check.right, each, key);
  const present = presence(check, joins, side, each, key, home);
  if (left === undefined || right === undefined || present === undefined) return undefined;
  const zero = check.equalWhereZero && joins.sum(check.equalWhereZero, each, key);
  const comparison =
    zero === undefined
      ? broken(left, check.relation, right, home, check.tolerance)
      : brokenWhereZero(left, check.relation, right, zero, home, check.tolerance);
  return markFormula(check.id, [...conditions, ...present, comparison]);
}

/** Whether this key is compared at all; the own row's side has it, since the row is there. */
function presence(
  check: MatchCheck,
  joins: Joins,
  side: Side,
  each: ColumnId | undefined,
  key: Key,
  home: Home,
): string[] | undefined {
  const conditions = (check.except ?? []).map((code) => `${key.text(home)}<>${quoteText(code)}`);
  const has = (vectors: readonly Vector[]): string | undefined => joins.rows(vectors, each, key, home);
  const needsOther = side === 'left' ? check.keys === 'both' : check.keys === 'both' || check.keys === 'left';
  if (needsOther) {
    const other = has(side === 'left' ? check.right : check.left);
    if (other === undefined) return undefined;
    conditions.push(`${other}>0`);
  }
  if (side === 'left' && check.optional !== undefined && check.optional.length > 0) {
    const right = has(check.right);
    if (right === undefined) return undefined;
    const others = check.optional.map((code) => `${key.text(home)}<>${quoteText(code)}`);
    conditions.push(
      `OR(${[...(others.length === 1 ? others : [`AND(${others.join(',')})`]), `${right}>0`].join(',')})`,
    );
  }
  return conditions;
}
