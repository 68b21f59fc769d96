/**
 * Functions that read an array at an index that must exist, and throw `RangeError` rather than return a default that
 * would hide a mistake. Each kind of array has its own function, so that each stays fast in the passes over a large
 * plan.
 */
export function intAt(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No integer at ${index} of ${values.length}`);
  return value;
}

export function flagAt(values: Uint8Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No flag at ${index} of ${values.length}`);
  return value;
}

/**
 * A day number or a number of days. `Float32Array` holds every whole number up to 2 ** 24 exactly, which is five times
 * as far as the calendar reaches, can hold infinity and `NaN`, and takes half the memory of `Float64Array`. A larger
 * number is rounded, but stays outside the calendar on the same side.
 */
export function dayAt(values: Float32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No day at ${index} of ${values.length}`);
  return value;
}

export function numberAt(values: Float64Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No number at ${index} of ${values.length}`);
  return value;
}

export function itemAt<T extends object | string>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item at ${index} of ${items.length}`);
  return item;
}
