/** Where the identities of every form set come from; each form set names its own form beside them. */

/** 中华人民共和国预算法（2018年修正）第三十二条: departments compile their budgets by the classification and the bureau's forms. */
export const BUDGET_LAW = '《中华人民共和国预算法》第三十二条';
/** Classification of income and expenditure for the fiscal year. */
export const CLASSIFICATION = '当年《政府收支分类科目》';
/** What a department's published budget must hold. */
export const DISCLOSURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
