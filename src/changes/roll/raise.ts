import type { Unit } from '../../amount/reading.js';

/** 分 in the last decimal that a raised amount keeps: 0.01 万元, 0.01 元. */
const STEP: Readonly<Record<Unit, bigint>> = { 万元: 10_000n, 元: 1n };
/** Percentages are taken to a thousandth. */
const PARTS = 1_000;

/**
 * An amount raised by so many per cent, rounded half up (away from zero) to two decimals of its unit.
 * @param fen whole 分
 * @returns whole 分
 * @throws RangeError if the percentage is no finite number: a programmer's mistake.
 */
export function raised(fen: number, percent: number, unit: Unit): number {
  if (!Number.isFinite(percent)) throw new RangeError(`no percentage: ${percent}`);
  const factor = BigInt(100 * PARTS + Math.round(percent * PARTS));
  const product = BigInt(fen) * factor;
  const step = STEP[unit] * BigInt(100 * PARTS);
  const size = product < 0n ? -product : product;
  const steps = (2n * size + step) / (2n * step);
  return Number((product < 0n ? -steps : steps) * STEP[unit]);
}
