/** Runs in the pane's frame before office.js: the native message handler that office.js for the Mac looks for. */
declare global {
  interface Window {
    /** Where the pane's frame posts what office.js says; set by the page around it. */
    yusuanPost?: (text: string) => void;
  }
}

Object.defineProperty(window, 'webkit', {
  value: {
    messageHandlers: {
      Agave: {
        postMessage(text: string): void {
          const { yusuanPost } = window.parent;
          if (!yusuanPost) throw new Error('the pane is not inside the local workbook');
          yusuanPost(text);
        },
      },
    },
  },
});

export {};
