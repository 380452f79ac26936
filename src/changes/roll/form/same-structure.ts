/** Whether two declarations of a table differ in nothing but words and looks: then a sheet of the one is a sheet of the other. */
import type { CardLayout, ColumnForm, GridLayout, LineForm, PanelForm, TableForm } from '../../../forms/form.js';

/** The same columns, lines and header cells in the same order, whatever is printed in them and however wide they are. */
export function isSameStructure(one: TableForm, other: TableForm): boolean {
  return JSON.stringify(structureOf(one)) === JSON.stringify(structureOf(other));
}

function structureOf({ number, repeats, layout }: TableForm): unknown {
  const body = layout.kind === 'grid' ? gridOf(layout) : cardOf(layout);
  return [number !== undefined, repeats ?? null, layout.kind, body];
}

function gridOf({ columns, header, panels }: GridLayout): unknown {
  return [
    columns.map(columnOf),
    header.map((cells) => cells.map(({ colspan = 1, rowspan = 1 }) => [colspan, rowspan])),
    panels.map(panelOf),
  ];
}

function columnOf(column: ColumnForm): unknown {
  const { id, kind, year = null } = column;
  if (column.kind === 'code') return [id, kind, year, column.scheme, column.part];
  return [id, kind, year, column.kind === 'amount' ? (column.economicClass ?? null) : null];
}

function panelOf({ id, columns, body }: PanelForm): unknown {
  if (body.kind === 'rows') {
    const { total, subtotals = [] } = body;
    return [id, columns, 'rows', total?.column ?? null, subtotals];
  }
  return [id, columns, 'lines', body.lines.map(lineOf), body.closing.map(lineOf), body.classes !== undefined];
}

function lineOf(line: LineForm | null): unknown {
  return line === null ? null : [line.id, line.role, line.code ?? null];
}

function cardOf({ cells, fields }: CardLayout): unknown {
  return [
    cells.map(({ row, column, rowspan = 1, colspan = 1, text }) => [row, column, rowspan, colspan, text !== undefined]),
    fields.map(({ id, kind, row, column }) => [id, kind, row, column]),
  ];
}
