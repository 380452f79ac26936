/** Where the identities of these tables come from, beside what every form set has. */

/** The form's own printed structure and notes. */
export const FORM = '新疆部门预算公开表（2019年）';
/** Performance targets are part of the project's budget. */
export const PERFORMANCE = '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）及本地区绩效目标表';
