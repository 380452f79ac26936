/** Where the identities of these tables come from, beside what every form set has. */

/** The form's own printed structure. */
export const FORM = '上海市区级部门预算公开表（2026年）';
