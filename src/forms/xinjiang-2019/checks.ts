import type { Check } from '../check.js';
import { between } from './checks-between.js';
import { inside } from './checks-inside.js';
import { rules } from './checks-rules.js';

/** Every identity and rule of the 2019 tables: inside a table, between tables, and what is not a sum. */
export const checks: readonly Check[] = [...inside, ...between, ...rules];
