import type { BookContent } from './content.js';

/** Whether something that came as JSON is a workbook's content; only our own pages and server write it. */
export function isBookContent(value: unknown): value is BookContent {
  return typeof value === 'object' && value !== null && 'sheets' in value && Array.isArray(value.sheets);
}

/** The content in a JSON text. @throws Error if it is none */
export function contentOf(value: unknown): BookContent {
  if (!isBookContent(value)) throw new Error('不是工作簿数据（not the content of a workbook）');
  return value;
}
