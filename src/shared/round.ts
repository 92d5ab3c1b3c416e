/** Whole numbers below it have no dust, and zero no sign. */
const EXACT = 1e14;
/** A product without the dust of binary fractions: 16.83 × 10⁸ is 1683000000. */
export const rounded = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < EXACT ? value + 0 : Number(value.toPrecision(14));

/** A sum, a mean or a difference without that dust, as exact as a number can be: 0.1 + 0.2 is 0.3. */
export const roundedSum = (value: number): number => Number(value.toPrecision(15));
