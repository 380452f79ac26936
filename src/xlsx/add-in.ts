import { VERSION } from '../reports/product.js';

/** The add-in as manifest.xml names it: a file's document settings belong to it by its id. */
export const ADD_IN = { id: '236fbe8d-1c62-4da5-924e-b3cad9e4edcb', version: `${VERSION}.0` } as const;
