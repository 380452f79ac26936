/** Whether the printed parts of a table fit together: header, columns, panels, the cells of a card. */
import type { CardLayout, GridLayout, Layout } from '../form.js';
import { placeHeader } from '../header-cells.js';
import type { FormFileProblem } from './problem.js';
import { problem, twice } from './report.js';

export function layoutProblems(layout: Layout, path: string): FormFileProblem[] {
  return layout.kind === 'grid' ? gridProblems(layout, path) : cardProblems(layout, path);
}

function gridProblems(layout: GridLayout, path: string): FormFileProblem[] {
  const { columns, header, headerHeights, panels } = layout;
  const lines = panels.flatMap(({ body }) =>
    body.kind === 'lines' ? [...body.lines, ...body.closing].filter((line) => line !== null) : [],
  );
  const paneled = panels.flatMap((panel) => panel.columns);
  const problems = [
    ...twice(columns, `${path}.columns`, 'id', ({ id }) => [id]),
    ...twice(panels, `${path}.panels`, 'id', ({ id }) => [id]),
    ...twice(lines, `${path}.panels.lines`, 'id', ({ id }) => [id]),
    ...headerProblems(layout, path),
    ...columnWords(layout, path),
  ];
  if (headerHeights.length !== header.length) {
    const values = { expected: String(header.length), found: String(headerHeights.length) };
    problems.push(problem(`${path}.headerHeights`, 'header-heights', values));
  }
  // In order: the columns of a panel stand side by side.
  if (paneled.join('\n') !== columns.map(({ id }) => id).join('\n')) {
    problems.push(problem(`${path}.panels`, 'panel-columns', { expected: columns.map(({ id }) => id).join(' ') }));
  }
  return problems;
}

/** The cells of the header cover its rectangle, each place once. */
function headerProblems({ columns, header }: GridLayout, path: string): FormFileProblem[] {
  const count = new Map<string, number>();
  for (const { area } of placeHeader(header)) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = `${row},${column}`;
        count.set(cell, (count.get(cell) ?? 0) + 1);
      }
    }
  }
  const wanted = new Set(header.flatMap((_, row) => columns.map((__, column) => `${row},${column}`)));
  const wrong = [
    ...[...wanted].filter((cell) => count.get(cell) !== 1),
    ...[...count.keys()].filter((cell) => !wanted.has(cell)),
  ];
  const rows = [...new Set(wrong.map((cell) => Number(cell.split(',', 1)[0])))].sort((a, b) => a - b);
  return rows.map((row) => problem(`${path}.header[${row}]`, 'header-tiling', { columns: String(columns.length) }));
}

/** A column is found by its header's words: they must stand in the header that is printed. */
function columnWords({ columns, header }: GridLayout, path: string): FormFileProblem[] {
  const placed = placeHeader(header);
  return columns.flatMap((column, index) => {
    const over = placed.filter(({ area }) => area.left <= index && index <= area.right);
    const [leaf] = [...over].sort((a, b) => b.area.bottom - a.area.bottom);
    if (!leaf) return [];
    const at = `${path}.columns[${index}]`;
    const text = plain(leaf.text);
    const { under } = column;
    return [
      ...(column.words.includes(text) ? [] : [problem(`${at}.words`, 'header-word', { text })]),
      ...(under === undefined || over.some((cell) => plain(cell.text).includes(under))
        ? []
        : [problem(`${at}.under`, 'header-under', { text: under })]),
    ];
  });
}

function cardProblems({ cells, fields, widths }: CardLayout, path: string): FormFileProblem[] {
  const taken = new Map<string, number>();
  const problems = twice(fields, `${path}.fields`, 'id', ({ id }) => [id]);
  cells.forEach(({ row, column, rowspan = 1, colspan = 1 }, index) => {
    const at = `${path}.cells[${index}]`;
    if (column + colspan > widths.length) problems.push(problem(at, 'card-width', { columns: String(widths.length) }));
    for (let r = row; r < row + rowspan; r += 1) {
      for (let c = column; c < column + colspan; c += 1) {
        const other = taken.get(`${r},${c}`);
        if (other !== undefined) problems.push(problem(at, 'card-overlap', { other: `cells[${other}]` }));
        else taken.set(`${r},${c}`, index);
      }
    }
  });
  fields.forEach(({ row, column }, index) => {
    const cell = cells.find((one) => one.row === row && one.column === column);
    if (cell?.text !== undefined || !cell) problems.push(problem(`${path}.fields[${index}]`, 'card-field'));
  });
  return problems;
}

/** Header words are compared without blanks. */
function plain(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
