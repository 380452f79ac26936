import * as React from 'react';
import { say, type Locale } from '../locales/say.js';

/** Keeps the pane from turning white when a part of it fails: it says so, and the workbook and its marks stay as they are. */
export class CrashGuard extends React.Component<{ readonly locale: Locale }, { readonly failure?: string }> {
  override state: { readonly failure?: string } = {};

  static getDerivedStateFromError(error: unknown): { readonly failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): React.ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    const { locale } = this.props;
    return (
      <div role="alert" style={{ padding: 12, lineHeight: '22px' }}>
        <p>{say({ id: 'pane.crashed', values: { detail: failure } }, locale)}</p>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {say({ id: 'pane.reload', values: {} }, locale)}
        </button>
      </div>
    );
  }
}
