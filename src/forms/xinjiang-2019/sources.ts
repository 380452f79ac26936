/** Where the identities come from. */

/** 中华人民共和国预算法（2018年修正）第三十二条: departments compile their budgets by the classification and the bureau's forms. */
export const BUDGET_LAW = '《中华人民共和国预算法》第三十二条';
/** The form's own printed structure and notes. */
export const FORM = '新疆部门预算公开表（2019年）';
/** Classification of income and expenditure for the fiscal year. */
export const CLASSIFICATION = '当年《政府收支分类科目》';
/** Performance targets are part of the project's budget. */
export const PERFORMANCE = '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）及本地区绩效目标表';
/** What a department's published budget must hold. */
export const DISCLOSURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
