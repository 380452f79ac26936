import { type HostProblem, problemOf } from './problem.js';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };

/** Runs a piece of work against Excel; what Excel refuses comes back as a problem, never as an exception. */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await Excel.run(work) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
