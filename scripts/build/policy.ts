/**
 * SHA-256 of the empty text. Fabric 7 (merge-styles) puts an empty `<style>` into the page and fills it through the CSSOM,
 * which no policy restricts. So the empty element is the only inline style to allow: narrower than `'unsafe-inline'`.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The Content-Security-Policy of the add-in's page: nothing inline, nothing from elsewhere. `connect-src 'self'` also stops
 * office.js from telling anyone but Excel anything.
 * @param officeJsOrigin the origin that office.js comes from, where that is not the page's own
 */
export function contentSecurityPolicy(officeJsOrigin?: string): string {
  const elsewhere = officeJsOrigin === undefined ? '' : ` ${officeJsOrigin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${elsewhere}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
