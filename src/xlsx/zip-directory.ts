/** The central directory of a zip archive: what is in it, before anything is inflated. */

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes that the directory promises after inflating. */
  readonly size: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const MANY = 0xffff;
const LARGE = 0xffffffff;

/**
 * Reads the directory.
 * @param most stops after so many entries: one more than that is enough to refuse the archive
 * @returns the entries, or `undefined` where the bytes are no whole zip archive
 */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  try {
    const { count, offset } = directoryAt(view, end);
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count && index < most; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) return undefined;
      entries.push(entryAt(bytes, view, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // An offset beyond the file: cut off, or made up.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The packed bytes of an entry; `undefined` where its local header is not where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) return undefined;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) return undefined;
  return bytes.subarray(start, start + entry.packed);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function directoryAt(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== MANY && offset !== LARGE) return { count, offset };
  if (end < 20 || view.getUint32(end - 20, true) !== END_64_LOCATOR) return { count, offset };
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(end64, true) !== END_64) return { count, offset };
  return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const short = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    ...longFields(view, at + 46 + nameLength, extraLength, { ...short, offset: view.getUint32(at + 42, true) }),
  };
}

interface Numbers {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Zip64 keeps numbers that do not fit into four bytes in an extra field, in this order and only those. */
function longFields(view: DataView, start: number, length: number, short: Numbers): Numbers {
  let field = start;
  while (field + 4 <= start + length) {
    const id = view.getUint16(field, true);
    const size = view.getUint16(field + 2, true);
    if (id === 1) {
      let at = field + 4;
      const long = (value: number): number => {
        if (value !== LARGE) return value;
        at += 8;
        return Number(view.getBigUint64(at - 8, true));
      };
      return { size: long(short.size), packed: long(short.packed), offset: long(short.offset) };
    }
    field += 4 + size;
  }
  return short;
}
