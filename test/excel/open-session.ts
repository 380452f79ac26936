import type { Profile } from '../../local/src/engine/host.js';
import type { BookContent } from '../../local/src/engine/content.js';
import type { Local } from '../../local/src/node/open-local.js';
import { planInsert } from '../../src/changes/insert.js';
import { Session } from '../../src/excel/session.js';
import type { TableId } from '../../src/forms/form.js';
import type { FormSets } from '../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { openWorkbook } from './open-workbook.js';

/** A session over a local workbook. The clock counts its own calls; a wait lasts until the test ends it. */
export interface OpenSession {
  readonly local: Local;
  readonly session: Session;
  /** Waits that the session has asked for and that are not over, in milliseconds. */
  readonly waits: readonly number[];
  /** Lets the oldest wait be over. */
  readonly endWait: () => void;
  /** Resolves when all that was typed is read and all that the add-in wrote has come back as events. */
  readonly settle: () => Promise<void>;
}

export async function openSession(
  profile: Profile,
  content?: BookContent,
  formSets: FormSets = [xinjiang2019],
): Promise<OpenSession> {
  const local = await openWorkbook(profile, content);
  const waiting: { milliseconds: number; over: () => void }[] = [];
  let clock = 0;
  const session = new Session({
    formSets,
    now: () => (clock += 1),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        waiting.push({ milliseconds, over: resolve });
      }),
  });
  return {
    local,
    session,
    get waits() {
      return waiting.map(({ milliseconds }) => milliseconds);
    },
    endWait: () => waiting.shift()?.over(),
    settle: async () => {
      await local.host.settled();
      await session.settled();
      await local.host.settled();
      await session.settled();
    },
  };
}

/** Inserts tables as the pane does. */
export async function insertTables(
  { session, settle }: OpenSession,
  tables: readonly TableId[],
  projects?: readonly string[],
): Promise<void> {
  const { sheets, budget } = session.state;
  const plan = planInsert({ sheets, ...(budget ? { budget } : {}) }, xinjiang2019, {
    tables,
    ...(projects ? { projects } : {}),
    department: '昌吉州外侨办',
    year: 2019,
    unit: '万元',
  });
  const inserted = await session.apply(plan.changes, { id: 'pane.inserted', values: { count: plan.changes.length } });
  if (!inserted) throw new Error(JSON.stringify(session.state.notices));
  await settle();
}
