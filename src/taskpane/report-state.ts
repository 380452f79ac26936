import * as React from 'react';
import { digestOf } from '../reports/digest.js';
import { KEPT } from '../sheet/saved.js';
import { usePane } from './pane-context.js';

/** What the workbook keeps about the last submission report. */
export interface LastReport {
  readonly digest: string;
  readonly sheet: string;
  readonly time: string;
}

/** The last report, and whether the tables still say what they said then; `undefined` where there is none, or it is not known yet. */
export function useLastReport(): { readonly last: LastReport; readonly stale: boolean } | undefined {
  const { state } = usePane();
  const { budget, saved } = state;
  const last = React.useMemo(() => lastReport(saved[KEPT.report]), [saved]);
  const [digest, setDigest] = React.useState<string | undefined>();
  React.useEffect(() => {
    let current = true;
    if (budget && last) {
      void digestOf(budget).then((now) => {
        if (current) setDigest(now);
      });
    }
    return () => {
      current = false;
    };
  }, [budget, last]);
  return last && digest !== undefined ? { last, stale: digest !== last.digest } : undefined;
}

function lastReport(kept: unknown): LastReport | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const digest: unknown = Reflect.get(kept, 'digest');
  const sheet: unknown = Reflect.get(kept, 'sheet');
  const time: unknown = Reflect.get(kept, 'time');
  return typeof digest === 'string' && typeof sheet === 'string' && typeof time === 'string'
    ? { digest, sheet, time }
    : undefined;
}
