/** What the ribbon buttons of the tab 预算 do. Their names are those in manifest.xml. */
import { planTotals } from '../changes/plan-totals.js';
import { orderFindings, nextFinding } from '../checks/order-findings.js';
import type { Session } from '../excel/session.js';

/** Which part of the pane a button brings to the front. */
export type Destination = 'problems' | 'submit' | 'tables';

export interface CommandSurroundings {
  readonly session: Session;
  /** Shows a part of the pane; opens the pane if it is closed. */
  readonly show: (destination: Destination) => Promise<void>;
}

type Command = (around: CommandSurroundings) => Promise<void>;

/** The buttons by the name that the manifest calls. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  insertTables: ({ show }) => show('tables'),
  fillTotals: async ({ session, show }) => {
    const { budget } = session.state;
    const { changes, proposals } = budget ? planTotals(budget) : { changes: [], proposals: [] };
    if (changes.length > 0) await session.apply(changes, { id: 'command.filled', values: { count: changes.length } });
    if (proposals.length > 0) {
      session.tell('info', { id: 'command.typed-totals', values: { count: proposals.length } });
      await show('problems');
    } else if (changes.length === 0) {
      const without = budget === undefined || budget.tables.length === 0;
      session.tell('info', { id: without ? 'command.no-table' : 'command.nothing-to-fill', values: {} });
    }
  },
  validate: async ({ session, show }) => {
    await show('submit');
    await (session.state.manualCalculation ? session.calculate() : session.recheck());
  },
  previousProblem: (around) => step(around, -1),
  nextProblem: (around) => step(around, 1),
};

/** Goes to a cell, and shows what is wrong there. */
async function step({ session, show }: CommandSurroundings, direction: 1 | -1): Promise<void> {
  const { budget, outcomes, current } = session.state;
  const findings = budget ? orderFindings(outcomes, budget.form) : [];
  const next = nextFinding(findings, current, direction);
  if (next) {
    await session.goTo(next.at, next);
    await show('problems');
  } else session.tell('info', { id: 'command.no-problem', values: {} });
}

/** Ties the buttons to their names: each waits until the workbook has been read, and Office gets its answer whatever happens. */
export function registerCommands(around: CommandSurroundings): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void around.session
        .start()
        .then(() => command(around))
        .finally(() => {
          event.completed();
        });
    });
  }
}
