/** Where the identities come from. */
export const BUDGET_LAW = '《中华人民共和国预算法》第三十二条';
/** The form's own printed structure. */
export const FORM = '上海市区级部门预算公开表（2026年）';
/** Classification of income and expenditure for the fiscal year. */
export const CLASSIFICATION = '当年《政府收支分类科目》';
/** What a department's published budget must hold. */
export const DISCLOSURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
