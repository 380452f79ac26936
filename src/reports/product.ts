/** Version of the product, as package.json and the manifest have it. */
export const VERSION = '0.1.0';
