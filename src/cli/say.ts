/** Sentences of the command line: those that all of the product has, and its own. */
import '../locales/command-line.js';

export { type Locale, say } from '../locales/say.js';
