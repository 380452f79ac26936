/** A workbook that the add-in makes (`Excel.createWorkbook`): in a window of its own, as Excel opens it, and not saved anywhere. */
import type { Start } from './start.js';

/**
 * Opens the file in a new window of the browser. A browser that lets no window open by itself gets a link.
 * @param file an .xlsx file; missing: an empty workbook
 * @throws Error if the file is no workbook
 */
export async function openNewWindow(file: Uint8Array | undefined, start: Start, message: HTMLElement): Promise<void> {
  const response = await fetch('/stand-in/new', {
    method: 'POST',
    ...(file ? { body: new Uint8Array(file) } : {}),
  });
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  const query = new URLSearchParams({ book: said, ...start });
  const address = `/?${query.toString()}`;
  if (window.open(address)) return;
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.textContent = '浏览器没有打开新窗口，点这里打开新生成的工作簿（open the new workbook）';
  link.addEventListener('click', () => {
    message.hidden = true;
  });
  message.replaceChildren(link);
  message.hidden = false;
}
