/** What the page begins with: from the server, from its address, or kept over a reload. */
import type { BookContent } from '../engine/content.js';
import type { Profile } from '../engine/host.js';
import { contentOf } from '../engine/is-content.js';

export interface Start {
  readonly profile: Profile;
  readonly theme: string;
  readonly locale: string;
}

interface Kept {
  readonly content: BookContent;
  readonly name: string;
  readonly profile: Profile;
  readonly theme: string;
}

const KEPT = 'yusuan-local-reopen';
const UNTITLED = '工作簿1.xlsx';

/** Keeps what is open while the page loads again with another profile, theme or file. */
export function keepForReload(kept: Kept): void {
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

/** Profile, theme and locale: what was kept, else what the address says, else the server's choice. */
export async function readStart(): Promise<Start> {
  const query = new URLSearchParams(location.search);
  const kept = readKept();
  const response = await fetch('/stand-in/start.json');
  const served: unknown = await response.json();
  const profile = kept?.profile ?? query.get('profile') ?? textOf(served, 'profile');
  return {
    profile: profile === 'microsoft365' ? 'microsoft365' : 'excel2021',
    theme: kept?.theme ?? query.get('theme') ?? 'colourful',
    locale: query.get('locale') ?? 'zh-CN',
  };
}

/** The workbook to open and its name: kept over a reload, made by the add-in, or the server's file; none: an empty one. */
export async function contentToOpen(): Promise<{ readonly name: string; readonly content?: BookContent }> {
  const kept = readKept();
  if (kept) {
    sessionStorage.removeItem(KEPT);
    return { name: kept.name, content: kept.content };
  }
  const book = new URLSearchParams(location.search).get('book');
  const response = await fetch(`/stand-in/book.json${book === null ? '' : `?book=${encodeURIComponent(book)}`}`);
  if (response.status === 204) return { name: UNTITLED };
  if (!response.ok) throw new Error(await response.text());
  const served: unknown = await response.json();
  return { name: textOf(served, 'name'), content: contentOf(fieldOf(served, 'content')) };
}

function readKept(): Kept | undefined {
  const text = sessionStorage.getItem(KEPT);
  if (text === null) return undefined;
  const kept: unknown = JSON.parse(text);
  return {
    content: contentOf(fieldOf(kept, 'content')),
    name: textOf(kept, 'name'),
    profile: textOf(kept, 'profile') === 'microsoft365' ? 'microsoft365' : 'excel2021',
    theme: textOf(kept, 'theme'),
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
}
