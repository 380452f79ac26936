import assert from 'node:assert/strict';
import { formSets } from '../../src/forms/form-sets.js';
import { placeHeader } from '../../src/forms/header-cells.js';
import { amountColumns, columnsOf, formOf, gridsOf, hasTotalRow, linesOf, operands } from './references.js';

for (const formSet of formSets) {
  describe(`declarations of ${formSet.id}`, () => {
    it('has every id once: tables, columns of a table, lines of a table, checks', () => {
      once(formSet.tables.map((table) => table.id));
      once(formSet.tables.map((table) => table.sheetName));
      once(formSet.checks.map((check) => check.id));
      for (const form of formSet.tables) {
        once(linesOf(form).map(({ line }) => line.id));
        once((form.layout.kind === 'grid' ? form.layout.columns : form.layout.fields).map((column) => column.id));
      }
    });

    it('tells its tables apart by title: no title or alias belongs to two', () => {
      once(
        formSet.tables.flatMap((form) => [
          ...new Set([form.title, ...form.titleAliases].map((title) => title.replaceAll(' ', ''))),
        ]),
      );
    });

    it('tiles every header: its cells cover the grid’s width and height exactly once', () => {
      for (const { form, layout } of gridsOf(formSet)) {
        const count = new Map<string, number>();
        for (const { area } of placeHeader(layout.header)) {
          for (let row = area.top; row <= area.bottom; row += 1) {
            for (let column = area.left; column <= area.right; column += 1) {
              const cell = `${row},${column}`;
              count.set(cell, (count.get(cell) ?? 0) + 1);
            }
          }
        }
        const expected = layout.header.flatMap((_, row) => layout.columns.map((__, column) => `${row},${column}`));
        assert.deepEqual([...count.keys()].sort(), expected.sort(), form.id);
        assert.ok(
          [...count.values()].every((times) => times === 1),
          form.id,
        );
        assert.equal(layout.headerHeights.length, layout.header.length, form.id);
      }
    });

    it('gives every leaf of the header the words by which its column is found', () => {
      for (const { form, layout } of gridsOf(formSet)) {
        const placed = placeHeader(layout.header);
        layout.columns.forEach((column, index) => {
          const over = placed.filter(({ area }) => area.left <= index && index <= area.right);
          const leaf = over.reduce((a, b) => (b.area.bottom > a.area.bottom ? b : a));
          assert.ok(column.words.includes(leaf.text.replaceAll(' ', '')), `${form.id} ${column.id}: ${leaf.text}`);
          const { under } = column;
          if (under !== undefined) {
            assert.ok(
              over.some(({ text }) => text.replaceAll(' ', '').includes(under)),
              `${form.id} ${column.id}`,
            );
          }
        });
      }
    });

    it('puts every column in one panel, and every panel’s columns in the grid', () => {
      for (const { form, layout } of gridsOf(formSet)) {
        assert.deepEqual(
          layout.panels.flatMap((panel) => panel.columns),
          layout.columns.map((column) => column.id),
          form.id,
        );
      }
    });

    it('covers no cell of a card twice', () => {
      for (const { id, layout } of formSet.tables) {
        if (layout.kind !== 'card') continue;
        once(
          layout.cells.flatMap(({ row, column, rowspan = 1, colspan = 1 }) =>
            Array.from({ length: rowspan * colspan }, (_, index) => {
              const at = column + (index % colspan);
              assert.ok(at < layout.widths.length, id);
              return `${row + Math.floor(index / colspan)},${at}`;
            }),
          ),
        );
        for (const field of layout.fields) {
          assert.ok(
            layout.cells.some(
              (cell) => cell.row === field.row && cell.column === field.column && cell.text === undefined,
            ),
            `${id} ${field.id} has no cell to fill`,
          );
        }
      }
    });

    it('names only tables, amount columns and lines that exist in its checks', () => {
      for (const check of formSet.checks) {
        const own = formOf(formSet, check.table);
        if (check.kind === 'row-sum') {
          for (const column of [check.total, ...check.parts]) {
            assert.ok(amountColumns(own).includes(column), `${check.id}: ${column}`);
          }
        }
        if (check.kind === 'total-row') assert.ok(hasTotalRow(own), check.id);
        if ('tables' in check) {
          for (const table of check.tables) formOf(formSet, table);
          for (const column of Object.keys(check.columnsOfClass ?? {})) {
            assert.ok(amountColumns(own).includes(column), `${check.id}: ${column}`);
          }
        }
        for (const operand of operands(check)) {
          const form = formOf(formSet, operand.table);
          const columns = columnsOf(check, operand);
          assert.ok(columns.length > 0, `${check.id}: no columns`);
          for (const column of columns) {
            assert.ok(amountColumns(form).includes(column), `${check.id}: ${operand.table}.${column}`);
          }
          if ('rows' in operand && operand.rows === 'lines') {
            for (const id of operand.lines) {
              const line = linesOf(form).find((entry) => entry.line.id === id);
              assert.ok(line !== undefined, `${check.id}: ${operand.table} has no line ${id}`);
              for (const column of columns) assert.ok(line.columns.includes(column), `${check.id}: ${id}.${column}`);
            }
          }
        }
      }
    });

    it('carries only between tables, columns and keys that exist', () => {
      for (const carry of formSet.carries) {
        const from = amountColumns(formOf(formSet, carry.from));
        const to = amountColumns(formOf(formSet, carry.to));
        for (const column of [...(carry.where ?? []), ...carry.amounts.flatMap((amount) => amount.from)]) {
          assert.ok(from.includes(column), `${carry.from} → ${carry.to}: ${column}`);
        }
        for (const amount of carry.amounts)
          assert.ok(to.includes(amount.to), `${carry.from} → ${carry.to}: ${amount.to}`);
        for (const other of [carry.keysIn, carry.amountsWhereZero]) {
          if (other === undefined) continue;
          for (const column of other.columns) assert.ok(amountColumns(formOf(formSet, other.table)).includes(column));
        }
      }
    });

    it('says for every check what it demands and where that comes from', () => {
      for (const check of formSet.checks) {
        assert.notEqual(check.identity.trim(), '', check.id);
        assert.notEqual(check.source.trim(), '', check.id);
      }
    });

    it('places no table on another in the picture of relations', () => {
      once(formSet.tables.map(({ map }) => `${map.x},${map.y}`));
    });
  });
}

function once(ids: readonly string[]): void {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  assert.deepEqual(twice, []);
}
