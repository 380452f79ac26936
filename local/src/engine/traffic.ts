import type { BatchRecord, Traffic } from './host.js';

/** Counts batches and their bytes. */
export class TrafficLog implements Traffic {
  private records: BatchRecord[] = [];

  get batches(): readonly BatchRecord[] {
    return this.records;
  }

  add(record: BatchRecord): void {
    this.records.push(record);
  }

  clear(): void {
    this.records = [];
  }
}

/** Bytes of a text as it travels (UTF-8). */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
