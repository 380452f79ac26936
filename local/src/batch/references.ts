import type { Changes } from '../engine/changes.js';
import { shiftRect } from '../engine/shift.js';
import type { Handle, References } from './type.js';
import { NULL_HANDLE } from './type.js';

/** Ranges that an add-in keeps between batches; they follow rows and columns that come and go. */
export class KeptReferences implements References {
  private readonly kept = new Map<string, Handle>();
  private next = 1;

  constructor(changes: Changes) {
    changes.onShift((shift) => {
      for (const [id, handle] of this.kept) {
        const areas = handle.areas();
        if (areas?.sheet !== shift.sheet) continue;
        const rects = areas.rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
        const moved = rects.length > 0 ? handle.movedTo({ sheet: areas.sheet, rects }) : NULL_HANDLE;
        if (moved) this.kept.set(id, moved);
      }
    });
  }

  keep(handle: Handle): string {
    const id = `ref-${String(this.next++)}`;
    this.kept.set(id, handle);
    return id;
  }

  find(id: string): Handle | undefined {
    const handle = this.kept.get(id);
    return handle === NULL_HANDLE ? undefined : handle;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
  }

  count(): number {
    return this.kept.size;
  }
}
