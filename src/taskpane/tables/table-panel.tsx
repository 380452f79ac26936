import * as React from 'react';
import { usePane } from '../pane-context.js';
import { RollSection } from '../rollover/roll-section.js';
import { CarrySection } from './carry-section.js';
import { FillSection } from './fill-section.js';
import { DoubtfulReadings } from './doubtful-readings.js';
import { FormSection } from './form-choice.js';
import { FoundTables } from './found-tables.js';
import { InsertSection } from './insert-section.js';
import { MarkSection } from './mark-section.js';

/** 表格: which tables are there, insert those that are missing, and what saves typing. */
export function TablePanel(): React.ReactElement {
  const { state } = usePane();
  const some = (state.budget?.tables.length ?? 0) > 0;
  return (
    <div>
      <FormSection />
      {some && <FoundTables />}
      {some && <DoubtfulReadings />}
      {some && <FillSection />}
      {some && <CarrySection />}
      <InsertSection />
      {some && <RollSection />}
      {some && <MarkSection />}
    </div>
  );
}
