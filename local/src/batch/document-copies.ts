/** `Office.context.document.getFileAsync` and what belongs to it: Execute with these ids. */
const COPY = { get: 77, slice: 80, release: 81 } as const;
const COMPRESSED = 5;

/** office.js' own error codes. */
const OK = 0;
const UNSUPPORTED_TYPE = 1009;
const NO_SUCH_FILE = 5001;
const TOO_MANY_FILES = 11_000;

/** Copies of the document that Excel holds at once. */
const MOST = 2;

/** The workbook's file for an add-in, in slices; Excel holds it until the add-in says that it is done. */
export class DocumentCopies {
  readonly #file: () => Promise<Uint8Array>;
  readonly #open = new Map<number, Uint8Array>();
  #next = 1;

  constructor(file: () => Promise<Uint8Array>) {
    this.#file = file;
  }

  /** The answer to one call; `undefined` where its id is none of these. */
  answer(id: unknown, args: readonly unknown[]): Promise<unknown> | undefined {
    switch (id) {
      case COPY.get:
        return this.#get(args);
      case COPY.slice:
        return Promise.resolve(this.#slice(args));
      case COPY.release:
        return Promise.resolve([OK, [this.#open.delete(Number(args[0])) ? OK : NO_SUCH_FILE]]);
      default:
        return undefined;
    }
  }

  async #get([type]: readonly unknown[]): Promise<unknown> {
    if (type !== COMPRESSED) return [OK, [UNSUPPORTED_TYPE]];
    if (this.#open.size >= MOST) return [OK, [TOO_MANY_FILES]];
    const bytes = await this.#file();
    const handle = this.#next;
    this.#next += 1;
    this.#open.set(handle, bytes);
    return [OK, [OK, [handle, bytes.length]]];
  }

  #slice([handle, offset, size]: readonly unknown[]): unknown {
    const bytes = this.#open.get(Number(handle));
    if (!bytes) return [OK, [NO_SUCH_FILE]];
    const slice = Array.from(bytes.subarray(Number(offset), Number(offset) + Number(size)));
    return [OK, [OK, [slice, slice.length]]];
  }
}
