/**
 * Reading by an index that is known to exist, without a default that would hide a mistake. One
 * function for each kind of array, so that each stays fast in the passes over a large plan.
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
 * A day, or days: `Float32Array` holds every whole number up to 2 ** 24 exactly, five times as far as
 * the calendar goes, knows infinity and `NaN`, and takes half the room of `Float64Array`. What is
 * rounded beyond lies outside the calendar on the same side.
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
