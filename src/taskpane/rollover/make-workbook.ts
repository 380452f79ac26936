/** 结转新年度 into a new workbook: the open workbook's file, rolled forward as the command line does it, opened beside the old one. */
import type { Budget } from '../../book/budget.js';
import { rolledFileName } from '../../changes/roll/file-name.js';
import { openTasks, rolledSaved } from '../../changes/roll/kept-tasks.js';
import type { RollPlan } from '../../changes/roll/roll-plan.js';
import type { Session } from '../../excel/session.js';
import { openNewWorkbook, readWorkbookFile } from '../../excel/workbook-file.js';
import type { Message } from '../../locales/message.js';
import { firstDifference } from '../../sheet/first-difference.js';
import { placeName } from '../../sheet/place.js';
import { download } from '../download.js';

/** What of the session is needed. */
type Maker = Pick<Session, 'state' | 'request' | 'tell' | 'recheck'>;

/** Where the new workbook goes: into a window of its own, or into a file. */
export type Way = 'open' | 'download';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Makes the new workbook by the plan that was shown; what comes of it is said. The open workbook is read, never written.
 * @param accepted what the user was shown of what would be lost, and took
 * @returns what would be lost, to be shown first, where nothing was made because of it
 */
export async function makeWorkbook(
  session: Maker,
  budget: Budget,
  plan: RollPlan,
  way: Way,
  accepted: readonly Message[],
): Promise<readonly Message[]> {
  const [file, { openOldFile, rollFile, rollRisks }] = await Promise.all([
    session.request(readWorkbookFile),
    import('../../xlsx/roll-file.js'),
  ]);
  if (!file) return [];
  const old = await openOldFile(file.bytes);
  if (old.kind === 'problem') {
    session.tell('error', old.message);
    return [];
  }
  const other = firstDifference(
    session.state.sheets,
    old.sheets,
    budget.tables.map(({ area }) => area),
  );
  if (other) {
    session.tell('error', { id: 'pane.roll.other-file', values: { where: placeName(other) } });
    return [];
  }
  const rolled = await rollFile(
    old,
    budget,
    plan,
    rolledSaved(session.state.saved, plan, session.state.forms?.builtIn ?? []),
  );
  if (rolled.kind === 'problem') {
    session.tell('error', rolled.why === 'stale' ? { ...rolled.message, id: 'session.problem.stale' } : rolled.message);
    await session.recheck();
    return [];
  }
  const lost = rollRisks(old, plan).map((risk): Message => ({ id: `xlsx.risk.${risk}`, values: {} }));
  // Of a workbook with macros Excel gives a file without them.
  if (/\.xlsm$/iu.test(file.name) && !rolled.macros) lost.push({ id: 'pane.roll.macros-left-out', values: {} });
  if (lost.some(({ id }) => !accepted.some((one) => one.id === id))) return lost;
  const name = rolledFileName(file.name, plan.fromYear, plan.toYear, rolled.macros);
  await hand(session, rolled.bytes, way, { year: plan.toYear, name, count: openTasks(plan).length });
  return [];
}

async function hand(
  session: Maker,
  bytes: Uint8Array,
  way: Way,
  made: { readonly year: number; readonly name: string; readonly count: number },
): Promise<void> {
  if (way === 'open') {
    const refused = await openNewWorkbook(bytes);
    if (!refused) {
      session.tell('success', { id: 'pane.roll.opened', values: made });
      return;
    }
    session.tell('warning', { id: 'pane.roll.not-opened', values: { detail: refused.detail } });
  }
  download(new Uint8Array(bytes), made.name, XLSX);
  session.tell('success', { id: 'pane.roll.downloaded', values: made });
}
