/**
 * What Fabric must know before it loads: by default its styles ask a CDN of Microsoft's for fonts. The pane uses the fonts
 * of the system, and asks no other origin. Import this file before anything of Fabric.
 */
declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: '' };

export {};
