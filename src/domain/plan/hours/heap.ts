import { intAt } from "../shared/at";

/** A binary heap of items with whole numbers as keys, the least key first (J. W. J. Williams, 1964). */
export type Heap = {
  readonly size: () => number;
  readonly top: () => number;
  readonly push: (item: number) => void;
  readonly pop: () => number;
};

/** `keys` holds the key of each item. A key must not change while its item is in the heap. */
export function heapBy(keys: Int32Array): Heap {
  const items: number[] = [];
  const at = (index: number) => {
    const item = items[index];
    if (item === undefined) throw new RangeError(`Nothing at ${index} of ${items.length}`);
    return item;
  };
  const isBefore = (a: number, b: number) => intAt(keys, at(a)) < intAt(keys, at(b));
  const swap = (a: number, b: number) => {
    const item = at(a);
    items[a] = at(b);
    items[b] = item;
  };
  return {
    size: () => items.length,
    top: () => at(0),
    push(item) {
      let index = items.push(item) - 1;
      while (index > 0) {
        const above = (index - 1) >> 1;
        if (!isBefore(index, above)) break;
        swap(index, above);
        index = above;
      }
    },
    pop() {
      const item = at(0);
      swap(0, items.length - 1);
      items.pop();
      for (let index = 0; ; ) {
        let least = index;
        for (const below of [2 * index + 1, 2 * index + 2]) {
          if (below < items.length && isBefore(below, least)) least = below;
        }
        if (least === index) return item;
        swap(index, least);
        index = least;
      }
    },
  };
}
