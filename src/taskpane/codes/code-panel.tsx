import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { List, type IList } from 'office-ui-fabric-react/lib/List';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { codesInUse, codeTarget, putCode, replacing, type CodeTarget } from '../../changes/put-code.js';
import type { Catalogue } from '../../codes/catalogue/catalogue.js';
import { recordsOf, type CodeRecord } from '../../codes/search/code-record.js';
import { searchCodes, takes, type Narrowing } from '../../codes/search/search-codes.js';
import { placeName } from '../../sheet/place.js';
import { ChangeLine } from '../journal/journal-panel.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { CodeDetails } from './code-details.js';
import { CodeLists } from './code-lists.js';
import { CodeRow, ROW_HEIGHT } from './code-row.js';
import { codeStyles } from './code-styles.js';
import { noteRecent, recentCodes } from './recent-codes.js';

/** 科目: looks a code up by number, name or pinyin initials, and puts it into the selected cell with its name. */
export function CodePanel(): React.ReactElement {
  const { state, session, t } = usePane();
  const css = codeStyles();
  const list = React.useRef<IList>(null);
  const [typed, setTyped] = React.useState('');
  const [isWide, setWide] = React.useState(false);
  const [active, setActive] = React.useState(0);
  const [asking, setAsking] = React.useState<CodeTarget | undefined>();
  const [recent, setRecent] = React.useState(recentCodes);
  const [isManaging, setManaging] = React.useState(false);
  const { budget, selection } = state;
  const records = useRecords(budget?.catalogue, budget?.year);
  const near = React.useMemo(() => (budget ? codesInUse(budget) : new Set<string>()), [budget]);
  const target = budget && selection ? codeTarget(budget, selection) : undefined;
  const narrow: Narrowing = target && !isWide ? narrowingOf(target) : {};
  const { classification, budget: of } = narrow;
  const hits = React.useMemo(
    () =>
      searchCodes(records, typed, {
        ...(classification === undefined ? {} : { classification }),
        ...(of === undefined ? {} : { budget: of }),
        recent: recent.map(({ code }) => code),
        near,
      }),
    [records, typed, classification, of, recent, near],
  );
  // Codes that have ended are found too: they are told from those that may be used.
  const valid = React.useMemo(() => hits.filter(({ status }) => status === 'valid').length, [hits]);
  const chosen = hits[active];
  const goTo = (at: number): void => {
    const next = Math.max(0, Math.min(hits.length - 1, at));
    setActive(next);
    setAsking(undefined);
    list.current?.scrollToIndex(next, () => ROW_HEIGHT);
  };
  const search = (query: string): void => {
    setTyped(query);
    goTo(0);
  };
  const isTaken = target !== undefined && chosen !== undefined && takes(narrowingOf(target), chosen);
  const changes = isTaken ? putCode(target, { ...chosen.entry, name: chosen.name }) : [];
  const put = async (isSure: boolean): Promise<void> => {
    if (!isTaken || state.work) return;
    if (!isSure && replacing(changes).length > 0) {
      setAsking(target);
      return;
    }
    setAsking(undefined);
    if (changes.length > 0 && !(await session.apply(changes, changes[0]?.why ?? NOTHING))) return;
    noteRecent(chosen);
    setRecent(recentCodes());
    setActive(0);
  };
  const onKey = (event: React.KeyboardEvent): void => {
    const step = STEPS[event.key];
    // An Enter that ends the input method's own word is no choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void put(asking !== undefined);
    else if (event.key === 'Escape' && asking) setAsking(undefined);
    else if (step !== undefined) goTo(active + step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (isManaging) return <CodeLists typed={hits.length === 0 ? typed : ''} onBack={() => setManaging(false)} />;
  const isSame = asking !== undefined && target !== undefined && placeName(asking.at) === placeName(target.at);
  return (
    <div className={css.root}>
      <div className={css.head} onKeyDownCapture={onKey}>
        <TextField
          value={typed}
          placeholder={t('pane.codes.search')}
          ariaLabel={t('pane.codes.search')}
          role="combobox"
          aria-expanded
          aria-controls="code-list"
          aria-activedescendant={chosen ? rowId(chosen) : undefined}
          autoFocus
          iconProps={{ iconName: 'Search' }}
          autoComplete="off"
          onChange={(_, text) => search(text ?? '')}
        />
        {target ? (
          <label className={css.chip}>
            <input
              type="checkbox"
              checked={!isWide}
              onChange={({ target: box }) => {
                setWide(!box.checked);
                goTo(0);
              }}
            />
            {t('pane.codes.only', { place: placeName(target.at), kind: kindText(target, t) })}
          </label>
        ) : (
          <p className={css.hint}>{t('pane.codes.no-target')}</p>
        )}
        <div className={css.line}>
          <p className={css.hint} role="status">
            {t('pane.codes.count', { count: hits.length, valid, year: budget?.year ?? '' })}
          </p>
          <Link className={css.link} onClick={() => setManaging(true)}>
            {t('pane.lists.open')}
          </Link>
        </div>
      </div>
      <div id="code-list" className={css.list} data-is-scrollable role="listbox" aria-label={t('pane.codes.list')}>
        {hits.length === 0 && (
          <p className={css.empty}>
            {t('pane.codes.nothing')} <Link onClick={() => setManaging(true)}>{t('pane.local.title')}</Link>
          </p>
        )}
        <List
          componentRef={list}
          items={[...hits]}
          version={{ active, hits }}
          getPageHeight={() => ROW_HEIGHT * PAGE}
          getItemCountForPage={() => PAGE}
          onRenderCell={(record, at) =>
            record && (
              <CodeRow
                record={record}
                id={rowId(record)}
                isActive={at === active}
                isRecent={recent.some(
                  (one) => one.code === record.code && one.classification === record.classification,
                )}
                onChoose={() => goTo(at ?? 0)}
                onPut={() => void put(false)}
              />
            )
          }
        />
      </div>
      {chosen && (
        <div className={css.foot}>
          <CodeDetails
            record={chosen}
            find={(code) => records.find((one) => one.code === code && one.classification === chosen.classification)}
            onCode={search}
          />
          {asking && isSame ? (
            <div role="alert">
              <p className={css.hint}>{t('pane.codes.replaces')}</p>
              <ul className={css.changes}>
                {replacing(changes).map((change) => (
                  <li key={placeName(change.at)}>
                    <ChangeLine change={change} />
                  </li>
                ))}
              </ul>
              <div className={css.buttons}>
                <SmallButton primary text={t('pane.codes.replace')} onClick={() => void put(true)} />
                <SmallButton text={t('pane.codes.leave')} onClick={() => setAsking(undefined)} />
              </div>
            </div>
          ) : (
            <div className={css.buttons}>
              <SmallButton
                primary
                disabled={!isTaken || state.work !== undefined}
                text={target ? t('pane.codes.put', { place: placeName(target.at) }) : t('pane.codes.put-nowhere')}
                onClick={() => void put(false)}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Rows that the list renders together. */
const PAGE = 20;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
const NOTHING = { id: 'changes.put-code', values: { code: '', name: '' } };

function useRecords(catalogue: Catalogue | undefined, year: number | undefined): readonly CodeRecord[] {
  return React.useMemo(
    () =>
      catalogue === undefined || year === undefined
        ? []
        : recordsOf(catalogue, year, ['functional', 'economic', 'government']),
    [catalogue, year],
  );
}

function narrowingOf({ scheme, budget }: CodeTarget): Narrowing {
  return { classification: scheme, ...(budget === undefined ? {} : { budget }) };
}

function kindText({ scheme, budget }: CodeTarget, t: (id: string) => string): string {
  const kind = t(`codes.kind.${scheme}`);
  if (budget === undefined || scheme !== 'functional') return kind;
  return `${kind} · ${budget === 'general' ? t('pane.codes.general') : budget}`;
}

function rowId({ classification, code }: CodeRecord): string {
  return `code-${classification}-${code}`;
}
