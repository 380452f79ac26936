/** Where the identities come from. */
export const BUDGET_LAW = '《中华人民共和国预算法》第三十二条';
/** The form's own printed structure. */
export const FORM = '部门预算公开报表（公开01表—公开10表，2021年起）';
/** Classification of income and expenditure for the fiscal year. */
export const CLASSIFICATION = '当年《政府收支分类科目》';
/** What a department's published budget must hold. */
export const DISCLOSURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
