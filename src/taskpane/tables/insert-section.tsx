import * as React from 'react';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Unit } from '../../amount/reading.js';
import { planInsert, type InsertPlan } from '../../changes/insert.js';
import type { InsertDecision } from '../../changes/insert-entries.js';
import type { FormSet, TableId } from '../../forms/form.js';
import { usePane, type Pane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { tableWords, titleOf } from '../../forms/printed.js';
import { Section, sectionStyles } from './section.js';

/** Fiscal years that make sense to type. */
const YEARS = { first: 2007, last: 2099 };

/** Pick tables, department, year and unit; see what will be inserted; insert. */
export function InsertSection(): React.ReactElement | null {
  const pane = usePane();
  const form = pane.state.budget?.form;
  // Until the workbook has been read there is no form set to choose tables of.
  return form ? <InsertForm form={form} /> : null;
}

function InsertForm({ form }: { readonly form: FormSet }): React.ReactElement {
  const pane = usePane();
  const { state, session, t } = pane;
  const css = sectionStyles();
  const [picked, setPicked] = React.useState<ReadonlySet<TableId> | undefined>();
  const [typed, setTyped] = React.useState<{ department?: string; year?: string; unit?: Unit; who?: string }>({});
  const [decisions, setDecisions] = React.useState<Readonly<Record<string, InsertDecision>>>({});
  const [plan, setPlan] = React.useState<InsertPlan | undefined>();
  const tables = picked ?? missingTables(pane, form);
  const department = typed.department ?? state.budget?.department ?? '';
  const year = typed.year ?? String(state.budget?.year ?? form.fromYear);
  const unit = typed.unit ?? form.unit;
  const { who: words = [] } = form;
  const who = words.find((word) => word === typed.who) ?? words[0];
  const yearError = validYear(year) ? undefined : t('pane.insert.year-error', YEARS);
  const make = (chosen: Readonly<Record<string, InsertDecision>>): void => {
    setDecisions(chosen);
    setPlan(
      planInsert({ sheets: state.sheets, ...(state.budget ? { budget: state.budget } : {}) }, form, {
        tables: [...tables],
        department: department.trim(),
        year: Number(year),
        unit,
        ...(who === undefined ? {} : { who }),
        decisions: chosen,
      }),
    );
  };
  const insert = (): void => {
    if (!plan) return;
    const count = plan.changes.length;
    setPlan(undefined);
    setPicked(undefined);
    const [first] = plan.changes;
    void session.apply(plan.changes, { id: 'pane.inserted', values: { count } }).then((done) => {
      if (done && first) void session.goTo({ sheet: first.plan.name, row: 0, column: 0 });
    });
  };
  return (
    <Section title={t('pane.insert.title')} hint={t('pane.insert.hint', { form: form.name })}>
      <div className={css.buttons}>
        <SmallButton
          text={t('pane.insert.all')}
          onClick={() => {
            setPicked(new Set(form.tables.map((table) => table.id)));
            setPlan(undefined);
          }}
        />
        <SmallButton
          text={t('pane.insert.no')}
          onClick={() => {
            setPicked(new Set());
            setPlan(undefined);
          }}
        />
      </div>
      {form.tables.map((table) => (
        <Checkbox
          key={table.id}
          styles={{ root: { marginTop: 6 } }}
          label={tableWords(table)}
          checked={tables.has(table.id)}
          onChange={(_event, checked) => {
            const next = new Set(tables);
            if (checked === true) next.add(table.id);
            else next.delete(table.id);
            setPicked(next);
            setPlan(undefined);
          }}
        />
      ))}
      <TextField
        label={t('pane.insert.department')}
        value={department}
        placeholder={t('pane.insert.department-example')}
        onChange={(_event, value = '') => {
          setTyped({ ...typed, department: value });
          setPlan(undefined);
        }}
      />
      <div className={css.row}>
        <TextField
          label={t('pane.insert.year')}
          value={year}
          styles={{ root: { width: 110 } }}
          {...(yearError === undefined ? {} : { errorMessage: yearError })}
          onChange={(_event, value = '') => {
            setTyped({ ...typed, year: value.normalize('NFKC').trim() });
            setPlan(undefined);
          }}
        />
        <ChoiceGroup
          label={t('pane.insert.unit')}
          selectedKey={unit}
          styles={{ flexContainer: { display: 'flex', gap: 12 } }}
          options={[
            { key: '万元', text: t('pane.insert.unit-wan') },
            { key: '元', text: t('pane.insert.unit-yuan') },
          ]}
          onChange={(_event, option) => {
            setTyped({ ...typed, unit: option?.key === '元' ? '元' : '万元' });
            setPlan(undefined);
          }}
        />
      </div>
      {words.length > 1 && who !== undefined && (
        <ChoiceGroup
          label={t('pane.insert.who')}
          selectedKey={who}
          styles={{ flexContainer: { display: 'flex', gap: 12 } }}
          options={words.map((word) => ({ key: word, text: word }))}
          onChange={(_event, option) => {
            if (option) setTyped({ ...typed, who: option.key });
            setPlan(undefined);
          }}
        />
      )}
      <div className={css.buttons}>
        <SmallButton
          text={t('pane.insert.preview')}
          disabled={tables.size === 0 || yearError !== undefined || state.phase === 'starting'}
          onClick={() => {
            make({});
          }}
        />
      </div>
      {plan && <PlanPreview plan={plan} decisions={decisions} onDecide={make} onInsert={insert} />}
    </Section>
  );
}

function missingTables({ state }: Pane, form: FormSet): ReadonlySet<TableId> {
  const found = new Set(state.budget?.tables.map((table) => table.form.id));
  return new Set(form.tables.map((table) => table.id).filter((id) => !found.has(id)));
}

function validYear(text: string): boolean {
  return /^\d{4}$/u.test(text) && Number(text) >= YEARS.first && Number(text) <= YEARS.last;
}

/** What will be inserted, and what is in the way with the choice to make. */
function PlanPreview(props: {
  readonly plan: InsertPlan;
  readonly decisions: Readonly<Record<string, InsertDecision>>;
  readonly onDecide: (decisions: Readonly<Record<string, InsertDecision>>) => void;
  readonly onInsert: () => void;
}): React.ReactElement {
  const { state, t } = usePane();
  const { plan, decisions } = props;
  const css = sectionStyles();
  return (
    <div data-testid="insert-preview">
      <ul className={css.list}>
        {plan.entries.map((entry) => (
          <li key={entry.insertAs ?? entry.sheetName}>
            {entry.insertAs !== undefined &&
              t(entry.project === undefined || entry.project === '' ? 'pane.insert.will' : 'pane.insert.will-project', {
                sheet: entry.insertAs,
                title: titleOf(entry.form),
                project: entry.project ?? '',
              })}
            {entry.conflict && (
              <div>
                {t(`pane.insert.conflict.${entry.conflict.kind}`, {
                  sheet: entry.conflict.existing,
                  table: entry.form.number ?? titleOf(entry.form),
                })}
                <ChoiceGroup
                  selectedKey={decisions[entry.sheetName] ?? ''}
                  options={[
                    { key: 'skip', text: t('pane.insert.skip') },
                    { key: 'other-name', text: t('pane.insert.other-name', { name: entry.conflict.freeName }) },
                  ]}
                  onChange={(_event, option) => {
                    props.onDecide({
                      ...decisions,
                      [entry.sheetName]: option?.key === 'other-name' ? 'other-name' : 'skip',
                    });
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <SmallButton
        primary
        text={t('pane.insert.do', { count: plan.changes.length })}
        disabled={plan.changes.length === 0 || state.work !== undefined}
        onClick={props.onInsert}
      />
    </div>
  );
}
