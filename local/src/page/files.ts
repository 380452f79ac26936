/** Opening and saving .xlsx files; the server turns them into plain data and back. */
import type { BookContent } from '../engine/content.js';
import { contentOf } from '../engine/is-content.js';

/** Reads a file that the user chose or dropped. */
export async function openFile(file: File): Promise<BookContent> {
  const response = await fetch('/stand-in/open', { method: 'POST', body: await file.arrayBuffer() });
  if (!response.ok) throw new Error(await response.text());
  return contentOf(await response.json());
}

/** The workbook as an .xlsx file. */
export async function fileOf(content: BookContent): Promise<Blob> {
  const response = await fetch('/stand-in/save', { method: 'POST', body: JSON.stringify(content) });
  if (!response.ok) throw new Error(await response.text());
  return response.blob();
}

/** Downloads the workbook. */
export async function saveFile(content: BookContent, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await fileOf(content));
  link.download = name.endsWith('.xlsx') ? name : `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Lets .xlsx files be dropped anywhere on the page. */
export function acceptFiles(page: HTMLElement, onFile: (file: File) => void): void {
  page.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
}
