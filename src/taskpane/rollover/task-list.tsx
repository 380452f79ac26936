import * as React from 'react';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import type { Budget } from '../../book/budget.js';
import { keptTasks } from '../../changes/roll/kept-tasks.js';
import { isTaskDone } from '../../changes/roll/task-done.js';
import { KEPT } from '../../sheet/saved.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { sectionStyles } from '../tables/section.js';

/** What rolling forward left to do: ticked by itself where the workbook shows it, else by the user; kept with the workbook. */
export function TaskList({ budget }: { readonly budget: Budget }): React.ReactElement | null {
  const { state, session, t, say } = usePane();
  const css = sectionStyles();
  const tasks = keptTasks(state.saved);
  if (tasks.length === 0) return null;
  const shown = tasks.map((task) => ({ task, known: isTaskDone(task, budget) }));
  const left = shown.filter(({ task, known }) => !(known ?? task.done)).length;
  return (
    <div role="group" aria-label={t('pane.roll.tasks', { count: left })} data-testid="roll-tasks" data-left={left}>
      <strong>{t('pane.roll.tasks', { count: left })}</strong>
      {shown.map(({ task, known }) =>
        known === undefined ? (
          <Checkbox
            key={task.id}
            label={say(task.message)}
            checked={task.done}
            styles={{ root: { marginTop: 4 } }}
            onChange={(_event, checked) => {
              const next = tasks.map((one) => (one.id === task.id ? { ...one, done: checked === true } : one));
              void session.save(KEPT.rollTasks, next);
            }}
          />
        ) : (
          <div key={task.id} className={css.list}>
            <Icon iconName={known ? 'Completed' : 'CircleRing'} aria-hidden /> {say(task.message)}
            {known && t('pane.roll.task-done')}
          </div>
        ),
      )}
      <SmallButton text={t('pane.roll.tasks-over')} onClick={() => void session.save(KEPT.rollTasks, undefined)} />
    </div>
  );
}
