import { FEN_PER_UNIT, type Unit } from '../amount/reading.js';

/** Decimals to which a figure is stated at least: trailing zeros are not printed. */
const STATED: Readonly<Record<Unit, number>> = { 万元: 2, 元: 0 };
const MOST_PLACES = 6;

function halfSteps(unit: Unit): readonly number[] {
  return Array.from({ length: MOST_PLACES + 1 }, (_, places) => {
    const step = FEN_PER_UNIT[unit] / 10 ** Math.max(places, STATED[unit]);
    return step > 1 ? step / 2 : 0;
  });
}

const HALF_STEPS: Readonly<Record<Unit, readonly number[]>> = { 万元: halfSteps('万元'), 元: halfSteps('元') };

/**
 * How far, in 分, the true amount can lie from one that is stated with `places` decimals in its unit of account: 万元 to two decimals
 * ±5000 分, 元 without decimals ±50 分, nothing where it is stored to the 分.
 */
export function halfStep(places: number, unit: Unit): number {
  return HALF_STEPS[unit][places] ?? 0;
}
