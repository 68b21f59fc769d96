/** The row of the tree that an event happened in. */
export const rowElement = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;

export const rowIdAt = (target: EventTarget): string | null =>
  rowElement(target)?.dataset.row ?? null;
