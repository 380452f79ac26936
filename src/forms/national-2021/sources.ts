/** Where the identities of these tables come from, beside what every form set has. */

/** The form's own printed structure. */
export const FORM = '部门预算公开报表（公开01表—公开10表，2021年起）';
