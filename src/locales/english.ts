/** Lets the product speak English: import it before the first English sentence. Most users never need it, so the pane loads it on demand. */
import { enUs } from './en-us.js';
import { addWords } from './say.js';

addWords('en-US', enUs);
