import * as React from 'react';
import { registerIcons } from 'office-ui-fabric-react/lib/Styling';

/** The few icons that the pane uses, drawn here: Fabric's own come from a CDN. Drawn on 16 × 16, in the colour of the text. */
const PATHS: Readonly<Record<string, string>> = {
  Completed: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.2-4.2 4.6a.7.7 0 0 1-1 0L4.4 8.7l1-1 1.5 1.6 3.7-4 1 .9Z',
  StatusCircleCheckmark: 'M11.6 6.2 7.4 10.8a.7.7 0 0 1-1 0L4.4 8.7l1-1 1.5 1.6 3.7-4 1 .9Z',
  CircleRing: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2Z',
  ErrorBadge: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm2.9 9-1 1L8 9l-2 2-.9-1L7.1 8l-2-2 1-1L8 7l2-2 .9 1-2 2 2 2Z',
  Warning:
    'M8 1.5a.8.8 0 0 0-.7.4l-6.2 11a.8.8 0 0 0 .7 1.1h12.4a.8.8 0 0 0 .7-1.2l-6.2-11a.8.8 0 0 0-.7-.3Zm-.7 4h1.4v4.3H7.3V5.5Zm.7 6.8a.9.9 0 1 1 0-1.8.9.9 0 0 1 0 1.8Z',
  Unknown:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 11.4a.9.9 0 1 1 0-1.8.9.9 0 0 1 0 1.8Zm1.6-4.6c-.6.5-.9.7-.9 1.3v.3H7.3V9c0-1.1.6-1.6 1.2-2.1.5-.4.8-.7.8-1.2 0-.6-.5-1-1.2-1s-1.3.4-1.3 1.2H5.3c0-1.6 1.2-2.5 2.8-2.5 1.5 0 2.6.9 2.6 2.2 0 1.1-.6 1.7-1.1 2.2Z',
  History:
    'M8.3 2a6 6 0 0 0-5.2 3V2.6H2v4.6h4.6V6H3.9a4.8 4.8 0 1 1-.6 2.8H2.1A6 6 0 1 0 8.3 2Zm-.7 3v3.7l2.8 1.7.6-1-2.2-1.3V5H7.6Z',
  Settings:
    'M6.9 1.5h2.2l.3 1.7 1.2.5 1.4-1 1.6 1.6-1 1.4.5 1.2 1.7.3v2.2l-1.7.3-.5 1.2 1 1.4-1.6 1.6-1.4-1-1.2.5-.3 1.7H6.9l-.3-1.7-1.2-.5-1.4 1-1.6-1.6 1-1.4-.5-1.2-1.7-.3V7.2l1.7-.3.5-1.2-1-1.4L4 2.7l1.4 1 1.2-.5.3-1.7ZM8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Zm0 1.2a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8Z',
  Search:
    'M6.8 2a4.8 4.8 0 1 0 2.9 8.6l3.4 3.4.9-.9-3.4-3.4A4.8 4.8 0 0 0 6.8 2Zm0 1.2a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Z',
  Info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.7 10.5H7.3V7h1.4v4.5ZM8 5.8a.9.9 0 1 1 0-1.8.9.9 0 0 1 0 1.8Z',
  Blocked2: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.5 7.7h-7V7.3h7v1.4Z',
  Table:
    'M1.5 2.5v11h13v-11h-13Zm1.2 1.2h10.6v2H2.7v-2Zm0 3.2h3v2.3h-3V6.9Zm0 5.4v-2h3v2h-3Zm4.2 0v-2h6.4v2H6.9Zm6.4-3.1H6.9V6.9h6.4v2.3Z',
  Refresh: 'M13.6 2v4.2H9.4V5h2.1A4.8 4.8 0 1 0 12.7 9h1.2A6 6 0 1 1 12.4 4V2h1.2Z',
  Up: 'M8 3.2 2.9 8.3l.9.9 3.6-3.6v7.6h1.2V5.6l3.6 3.6.9-.9L8 3.2Z',
  Down: 'm8 12.8 5.1-5.1-.9-.9-3.6 3.6V2.8H7.4v7.6L3.8 6.8l-.9.9L8 12.8Z',
  ChevronDown: 'm8 11-5.2-5.2.9-.9L8 9.2l4.3-4.3.9.9L8 11Z',
  ChevronDownMed: 'm8 11-5.2-5.2.9-.9L8 9.2l4.3-4.3.9.9L8 11Z',
  ChevronRightMed: 'M11 8 5.8 2.8l-.9.9L9.2 8l-4.3 4.3.9.9L11 8Z',
  DoubleChevronDown: 'm8 8-4.6-4.6.9-.9L8 6.2l3.7-3.7.9.9L8 8Zm0 5L3.4 8.4l.9-.9L8 11.2l3.7-3.7.9.9L8 13Z',
  DoubleChevronUp: 'm8 8 4.6 4.6-.9.9L8 9.8l-3.7 3.7-.9-.9L8 8Zm0-5 4.6 4.6-.9.9L8 4.8 4.3 8.5l-.9-.9L8 3Z',
  Clear: 'm8 7.1 4.3-4.3.9.9L8.9 8l4.3 4.3-.9.9L8 8.9l-4.3 4.3-.9-.9L7.1 8 2.8 3.7l.9-.9L8 7.1Z',
  Cancel: 'm8 7.1 4.3-4.3.9.9L8.9 8l4.3 4.3-.9.9L8 8.9l-4.3 4.3-.9-.9L7.1 8 2.8 3.7l.9-.9L8 7.1Z',
  CheckMark: 'm6.4 12.3-4-4.1.9-.9 3.1 3.2 6.3-6.4.9.9-7.2 7.3Z',
  More: 'M3.5 8a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0Zm5.7 0a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0Zm5.7 0a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0Z',
};

/** Makes the icons known to Fabric. Call once, before anything is rendered. */
export function registerPaneIcons(): void {
  const icons = Object.fromEntries(
    Object.entries(PATHS).map(([name, path]) => [
      name,
      <svg key={name} viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden focusable="false">
        <path d={path} />
      </svg>,
    ]),
  );
  registerIcons({ icons });
}
