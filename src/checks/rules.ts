import type { RuleCheck, RuleKind } from '../forms/check.js';
import type { Evaluator } from './evaluation.js';
import { amountForm } from './kinds/amount-form.js';
import { classLine } from './kinds/class-line.js';
import { codeBudget } from './kinds/code-budget.js';
import { codeColumn } from './kinds/code-column.js';
import { codeForm } from './kinds/code-form.js';
import { codeKnown } from './kinds/code-known.js';
import { codeName } from './kinds/code-name.js';
import { codeOrder } from './kinds/code-order.js';
import { codeScheme } from './kinds/code-scheme.js';
import { codeUnique } from './kinds/code-unique.js';
import { placeholder } from './kinds/placeholder.js';
import { projectSpelling } from './kinds/project-spelling.js';
import { projectTarget } from './kinds/project-target.js';
import { sameHeader } from './kinds/same-header.js';
import { tableEmpty } from './kinds/table-empty.js';
import { tablePresent } from './kinds/table-present.js';
import { totalFormula } from './kinds/total-formula.js';

/** What is not a sum, by its kind. */
export const RULES: Readonly<Record<RuleKind, Evaluator<RuleCheck>>> = {
  'code-known': codeKnown,
  'code-name': codeName,
  'code-form': codeForm,
  'code-unique': codeUnique,
  'code-order': codeOrder,
  'code-budget': codeBudget,
  'code-column': codeColumn,
  'code-scheme': codeScheme,
  'class-line': classLine,
  'amount-form': amountForm,
  'same-header': sameHeader,
  'table-present': tablePresent,
  'table-empty': tableEmpty,
  placeholder,
  'project-spelling': projectSpelling,
  'project-target': projectTarget,
  'total-formula': totalFormula,
};
