/** Runs in the pane's frame before office.js: the native message handler that office.js for the Mac looks for. */
export {};

Object.defineProperty(window, 'webkit', {
  value: {
    messageHandlers: {
      Agave: {
        postMessage(text: string): void {
          const post: unknown = Reflect.get(window.parent, 'yusuanPost');
          if (typeof post !== 'function') throw new Error('the pane is not inside the local workbook');
          post(text);
        },
      },
    },
  },
});
