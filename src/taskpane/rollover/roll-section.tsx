import * as React from 'react';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Budget } from '../../book/budget.js';
import { type BesidePlan, planBeside } from '../../changes/roll/beside.js';
import { planRollForward } from '../../changes/roll/plan-roll.js';
import { formToFollow } from '../../changes/roll/new-form.js';
import type { AmountsRule } from '../../changes/roll/roll-plan.js';
import { knownForms } from '../../excel/forms.js';
import { rollForward } from '../../excel/roll-forward.js';
import type { TableId } from '../../forms/form.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section, sectionStyles } from '../tables/section.js';
import { AmountRules } from './amount-rules.js';
import { FormToFollow } from './form-to-follow.js';
import { MakeButtons } from './make-buttons.js';
import { RollPreview } from './roll-preview.js';
import { TaskList } from './task-list.js';

const LAST_YEAR = 2099;

/** Where the new year's tables are made; the first is proposed. */
const TARGETS = ['new', 'beside'] as const;

/** 结转新年度: choose, see everything that will happen, do it in a new workbook or beside the old sheets, and work off what is left. */
export function RollSection(): React.ReactElement | null {
  const { state, t } = usePane();
  const { budget } = state;
  if (!budget || budget.tables.length === 0) return null;
  return (
    <Section title={t('pane.roll.title')} hint={t('pane.roll.hint')}>
      <TaskList budget={budget} />
      <RollForm key={budget.year} budget={budget} />
    </Section>
  );
}

function RollForm({ budget }: { readonly budget: Budget }): React.ReactElement {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const formSets = React.useMemo(() => (state.forms ? knownForms(state.forms) : []), [state.forms]);
  const [year, setYear] = React.useState(String(budget.year + 1));
  const [target, setTarget] = React.useState<(typeof TARGETS)[number]>(TARGETS[0]);
  const [open, setOpen] = React.useState(false);
  const [amounts, setAmounts] = React.useState<ReadonlyMap<TableId, AmountsRule>>(new Map());
  const [choices, setChoices] = React.useState<ReadonlyMap<string, string>>(new Map());
  const [without, setWithout] = React.useState<ReadonlySet<string>>(new Set());
  const [formId, setFormId] = React.useState<string>();
  const toYear = /^20\d\d$/u.test(year) ? Number(year) : 0;
  const isYear = toYear > budget.year && toYear <= LAST_YEAR;
  const asked = formSets.find(({ id }) => id === formId);
  const form = formToFollow(budget.form, { toYear, formSets, ...(asked ? { form: asked } : {}) });
  // Always of the workbook as it stands now: an edit between preview and click is in it.
  const plan = React.useMemo((): BesidePlan | undefined => {
    if (!open || !isYear) return undefined;
    const options = { toYear, form, amounts, choices, without };
    if (target === 'beside') return planBeside(state.sheets, budget, options);
    return { ...planRollForward(state.sheets, budget, options), copies: [] };
  }, [open, isYear, target, state.sheets, budget, toYear, form, amounts, choices, without]);
  return (
    <div>
      <div className={css.row}>
        <TextField
          label={t('pane.roll.year')}
          value={year}
          styles={{ root: { width: 110 } }}
          {...(isYear ? {} : { errorMessage: t('pane.roll.year-error', { year: budget.year }) })}
          onChange={(_event, value = '') => {
            setYear(value.normalize('NFKC').trim());
          }}
        />
        <ChoiceGroup
          label={t('pane.roll.target')}
          selectedKey={target}
          options={TARGETS.map((key) => ({ key, text: t(`pane.roll.target.${key}`) }))}
          styles={{ root: { width: '100%' }, flexContainer: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' } }}
          onChange={(_event, option) => {
            setTarget(TARGETS.find((one) => one === option?.key) ?? TARGETS[0]);
            // What is unticked is known by its sheet, which another target names otherwise.
            setWithout(new Set());
          }}
        />
        <SmallButton
          text={t(open ? 'pane.roll.close' : 'pane.roll.preview')}
          disabled={!isYear || state.work !== undefined}
          onClick={() => {
            setOpen(!open);
          }}
        />
      </div>
      {plan && (
        <>
          <FormToFollow
            form={budget.form}
            formSets={formSets}
            selected={form}
            onChange={(id) => {
              setFormId(id);
              setWithout(new Set());
            }}
          />
          <AmountRules budget={budget} rules={amounts} onChange={setAmounts} />
          <RollPreview
            plan={plan}
            without={without}
            onWithout={setWithout}
            onChoice={(key, code) => {
              const next = new Map(choices);
              if (code === undefined) next.delete(key);
              else next.set(key, code);
              setChoices(next);
            }}
          />
          {target === 'new' ? (
            <MakeButtons budget={budget} plan={plan} />
          ) : (
            <div className={css.buttons}>
              <SmallButton
                text={t('pane.roll.apply', { year: toYear, count: plan.copies.length + plan.made.length })}
                disabled={state.work !== undefined}
                onClick={() => {
                  const [first] = plan.copies;
                  void rollForward(session, plan).then((done) => {
                    if (done && first) void session.goTo({ sheet: first.name, row: 0, column: 0 });
                  });
                }}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}
