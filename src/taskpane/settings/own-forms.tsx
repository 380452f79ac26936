import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { dropForm, keepForm } from '../../excel/forms.js';
import type { FormFileProblem } from '../../forms/file/problem.js';
import { download } from '../download.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section, sectionStyles } from '../tables/section.js';

/** So many problems of a file are listed; the rest is counted. */
const MOST_LISTED = 50;

interface Refused {
  readonly file: string;
  readonly problems: readonly FormFileProblem[];
}

/** A bureau's own form sets: taken from a file into the workbook, given as a file, taken out again. */
export function OwnForms(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const input = React.useRef<HTMLInputElement>(null);
  const [refused, setRefused] = React.useState<Refused | undefined>();
  const { forms, budget } = state;
  if (!forms) return null;
  const load = async (file: File): Promise<void> => {
    const { readFormFile } = await import('../../forms/file/form-file.js');
    const reading = readFormFile(await file.text());
    if (reading.kind === 'problems') {
      setRefused({ file: file.name, problems: reading.problems });
      return;
    }
    setRefused(undefined);
    await keepForm(session, reading.formSet);
    session.tell('success', { id: 'pane.forms.loaded', values: { name: reading.formSet.name } });
  };
  const save = async (): Promise<void> => {
    if (!budget) return;
    const { writeFormFile } = await import('../../forms/file/form-file.js');
    download(writeFormFile(budget.form), `${budget.form.id}.json`, 'application/json');
  };
  return (
    <Section title={t('pane.forms.title')} hint={t('pane.forms.hint')}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('pane.forms.load')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be mended and chosen again.
          target.value = '';
          if (file) void load(file);
        }}
      />
      <div className={css.buttons}>
        <SmallButton text={t('pane.forms.load')} onClick={() => input.current?.click()} />
        {budget && <SmallButton text={t('pane.forms.save')} onClick={() => void save()} />}
      </div>
      {refused && <Problems refused={refused} />}
      {forms.own.length > 0 && (
        <ul className={css.list}>
          {forms.own.map(({ id, name }) => (
            <li key={id}>
              {name}（{id}） <Link onClick={() => void dropForm(session, id)}>{t('pane.forms.drop')}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Everything that is wrong with a file, each with its path and what was expected. */
function Problems({ refused }: { readonly refused: Refused }): React.ReactElement {
  const { say, t } = usePane();
  const css = sectionStyles();
  const { file, problems } = refused;
  const more = problems.length - MOST_LISTED;
  return (
    <div role="alert" data-testid="form-problems">
      <p className={css.hint}>{t('pane.forms.refused', { file, count: problems.length })}</p>
      <ul className={css.list}>
        {problems.slice(0, MOST_LISTED).map(({ path, message }, index) => (
          <li key={index}>
            {path !== '' && <code>{path}</code>} {say(message)}
          </li>
        ))}
        {more > 0 && <li>{t('pane.forms.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
