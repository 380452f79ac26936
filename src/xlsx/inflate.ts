import { Inflate, inflateSync } from 'fflate';

/** Deflate shrinks a thousandfold at most: so many packed bytes never give more than 16 MB at once. */
const STEP = 16_384;

/**
 * Inflates raw deflate data, and stops as soon as there is more than `most` bytes: whatever the archive's directory promises.
 * @returns the bytes; `too-large`; or `broken` where the data is damaged or cut off
 */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'broken' {
  return packed.length <= STEP ? inflateSmall(packed, most) : inflateInSteps(packed, most);
}

/** Nearly every part of a budget is small: it goes into a buffer of the promised size, and one byte more shows that the promise was a lie. */
function inflateSmall(packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'broken' {
  try {
    // What would stand behind the buffer's end is not kept.
    const bytes = inflateSync(packed, { out: new Uint8Array(most + 1) });
    return bytes.length > most ? 'too-large' : bytes;
  } catch {
    return 'broken';
  }
}

function inflateInSteps(packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'broken' {
  const pieces: Uint8Array[] = [];
  const seen = { length: 0, finished: false };
  const inflate = new Inflate((piece, last) => {
    pieces.push(piece);
    seen.length += piece.length;
    seen.finished ||= last;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (seen.length > most) return 'too-large';
    }
  } catch {
    return 'broken';
  }
  return seen.finished ? joined(pieces, seen.length) : 'broken';
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that a zip directory keeps of each entry (CRC-32). */
export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
