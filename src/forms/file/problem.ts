import type { Message } from '../../locales/message.js';

/** Something in the file of a form set that cannot be taken as it is. */
export interface FormFileProblem {
  /** Where, as people write it: `tables[0].layout.columns[3].id`; '' is the whole. */
  readonly path: string;
  /** What was expected there, and what stands there. */
  readonly message: Message;
}
