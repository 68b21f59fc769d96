/**
 * Reading by an index that is known to exist, without a default that would hide a mistake. One
 * function for each kind of array, so that each stays fast in the passes over a large plan.
 */
export function intAt(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No integer at ${index} of ${values.length}`);
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
