import type { Command } from 'commander';

/** A subcommand: adds itself to the program. */
export type Subcommand = (program: Command) => void;

/** Exit statuses of `yusuan`, as scripts may rely on them. */
export const STATUS = {
  clean: 0,
  /** Findings at or above `--fail-on`, or a mistake in what was asked for. */
  found: 1,
  /** A file could not be read or written. */
  unreadable: 2,
} as const;

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
