/** `npm run bench`: what an edit, a paste and an insertion cost. Figures of one run on one machine: compare within a run. */
import { benchCore } from './core.js';
import { benchHost } from './host.js';
import { benchPage } from './page.js';

benchCore();
await benchHost();
await benchPage();
