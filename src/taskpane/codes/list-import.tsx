import * as React from 'react';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { type LocalCode, type Overlays, withList, withLocal } from '../../codes/catalogue/overlays.js';
import type { ListProblem, ListReading, ReadList } from '../../codes/lists/list-reading.js';
import { readLists } from '../../codes/lists/read-lists.js';
import { levelOf } from '../../codes/write-code.js';
import { keepCodes } from '../../excel/codes.js';
import { placeName } from '../../sheet/place.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { sectionStyles } from '../tables/section.js';
import { fiscalYear } from './fiscal-year.js';

/** So many problems of a file are listed; the rest is counted. */
const MOST_LISTED = 50;

interface Chosen {
  readonly file: string;
  readonly reading: ListReading;
}

/** Takes a file, shows what was read of it and what was not, and brings it in when the user says so. */
export function ListImport(): React.ReactElement {
  const { state, session, say, t } = usePane();
  const css = sectionStyles();
  const input = React.useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = React.useState<Chosen | undefined>();
  const [refused, setRefused] = React.useState<string | undefined>();
  const [year, setYear] = React.useState('');
  const load = async (file: File): Promise<void> => {
    const { readTableFile } = await import('../../xlsx/table-file.js');
    const read = await readTableFile(new Uint8Array(await file.arrayBuffer()), file.name);
    if (read.kind === 'problem') {
      setChosen(undefined);
      setRefused(t('pane.lists.refused', { file: file.name, why: say(read.message) }));
      return;
    }
    const reading = readLists(read.sheets, file.name);
    setRefused(undefined);
    setChosen({ file: file.name, reading });
    setYear(String(reading.year ?? state.budget?.year ?? ''));
  };
  const bring = async (change: (overlays: Overlays) => Overlays, id: string): Promise<void> => {
    if (!chosen || !(await keepCodes(session, change))) return;
    session.tell('success', { id, values: { file: chosen.file, year } });
    setChosen(undefined);
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.csv,.txt"
        hidden
        aria-label={t('pane.lists.load')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be mended and chosen again.
          target.value = '';
          if (file) void load(file);
        }}
      />
      <SmallButton text={t('pane.lists.load')} onClick={() => input.current?.click()} />
      {refused !== undefined && (
        <p className={css.hint} role="alert">
          {refused}
        </p>
      )}
      {chosen && (
        <div className={css.wide} data-testid="list-preview">
          <p className={css.hint}>
            {t(chosen.reading.lists.length === 0 ? 'codes.list.nothing' : 'pane.lists.read', { file: chosen.file })}
          </p>
          <ul className={css.list}>
            {chosen.reading.lists.map((list) => (
              <li key={list.scheme}>
                <ReadOne list={list} year={fiscalYear(year)} />
              </li>
            ))}
          </ul>
          <ListProblems problems={chosen.reading.problems} />
          {chosen.reading.lists.length > 0 && (
            <TextField
              label={t('pane.lists.year')}
              value={year}
              styles={{ root: { width: 110 } }}
              {...(fiscalYear(year) === undefined ? { errorMessage: t('pane.lists.year-error') } : {})}
              onChange={(_event, value = '') => setYear(value)}
            />
          )}
          <BringIn
            chosen={chosen}
            year={fiscalYear(year)}
            onBring={(change, id) => void bring(change, id)}
            onLeave={() => setChosen(undefined)}
          />
        </div>
      )}
    </div>
  );
}

/** As the official list of a year, or as codes of one's own from that year on. */
function BringIn(props: {
  readonly chosen: Chosen;
  readonly year: number | undefined;
  readonly onBring: (change: (overlays: Overlays) => Overlays, id: string) => void;
  readonly onLeave: () => void;
}): React.ReactElement {
  const { chosen, year, onBring, onLeave } = props;
  const { state, t } = usePane();
  const css = sectionStyles();
  const { file, reading } = chosen;
  const isDisabled = year === undefined || state.work !== undefined;
  return (
    <div className={css.buttons}>
      {reading.lists.length > 0 && (
        <>
          <SmallButton
            primary
            disabled={isDisabled}
            text={t('pane.lists.bring', { year: year ?? '' })}
            onClick={() => {
              if (year !== undefined) onBring((now) => official(now, reading, file, year), 'pane.lists.brought');
            }}
          />
          <SmallButton
            disabled={isDisabled}
            text={t('pane.lists.bring-local')}
            onClick={() => {
              if (year !== undefined)
                onBring((now) => withLocal(now, localOf(reading, year)), 'pane.lists.brought-local');
            }}
          />
        </>
      )}
      <SmallButton text={t('pane.lists.leave')} onClick={onLeave} />
    </div>
  );
}

function official(now: Overlays, { lists }: ListReading, source: string, year: number): Overlays {
  return lists.reduce((overlays, { scheme, entries }) => withList(overlays, { scheme, year, source, entries }), now);
}

function localOf({ lists }: ListReading, from: number): readonly LocalCode[] {
  return lists.flatMap(({ scheme, entries }) => entries.map(([code, name]) => ({ scheme, code, name, from })));
}

/** How many codes of each level, and which list they would replace. */
function ReadOne({ list, year }: { readonly list: ReadList; readonly year: number | undefined }): React.ReactElement {
  const { state, t } = usePane();
  const { scheme, entries } = list;
  const counts = LEVELS.map((level) => ({
    level: t(`pane.codes.level.${String(level)}`),
    count: entries.filter(([code]) => levelOf(code) === level).length,
  })).filter(({ count }) => count > 0);
  const levels = counts.map(({ level, count }) => `${level} ${String(count)}`).join(t('pane.comma'));
  const before = state.catalogue.overlays.lists.find((one) => one.scheme === scheme && one.year === year);
  return (
    <>
      {t('pane.lists.count', { kind: t(`codes.kind.${scheme}`), count: entries.length, levels })}
      {before && ` ${t('pane.lists.replaces', { source: before.source })}`}
    </>
  );
}

const LEVELS = [1, 2, 3] as const;

/** What of the file was not taken, and why. */
function ListProblems({ problems }: { readonly problems: readonly ListProblem[] }): React.ReactElement | null {
  const { t } = usePane();
  const css = sectionStyles();
  if (problems.length === 0) return null;
  const more = problems.length - MOST_LISTED;
  return (
    <div role="alert" data-testid="list-problems">
      <p className={css.hint}>{t('pane.lists.problems', { count: problems.length })}</p>
      <ul className={css.problems}>
        {problems.slice(0, MOST_LISTED).map(({ kind, text, ...at }, index) => (
          <li key={index}>{t(`codes.list.problem.${kind}`, { place: placeName(at), text })}</li>
        ))}
        {more > 0 && <li>{t('pane.lists.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
