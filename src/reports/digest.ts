import type { Budget } from '../book/budget.js';

/**
 * SHA-256 over everything that the tables state (department, year, codes, names, amounts in 分), in hexadecimal digits: the same as long as
 * nothing of it changes, wherever it stands and however it looks.
 */
export async function digestOf(budget: Budget): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(statements(budget)));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function statements({ form, year, department, tables }: Budget): readonly unknown[] {
  return [
    form.id,
    year,
    department ?? '',
    ...tables.map((table) => [
      table.form.id,
      table.department?.text ?? '',
      ...table.rows.map((row) => [
        row.role,
        row.line?.id ?? '',
        row.code?.kind === 'code' ? row.code.code : (row.code?.kind ?? ''),
        row.name ?? '',
        row.project ?? '',
        row.label ?? '',
        ...[...row.figures]
          .map(([column, { reading, value }]) => [column, reading.kind === 'amount' ? reading.fen : value])
          // A cell without money says the same as one with a zero.
          .filter(([, amount]) => amount !== 0),
      ]),
    ]),
  ];
}
