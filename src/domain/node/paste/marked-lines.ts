import { beginsList, goesOn, type ListMarker } from "./list-markers";
import type { Outline } from "./outline";

/**
 * The lines whose marker goes: one that is nothing but a marker; every likely one where the whole list has markers, or
 * all lines beside it, or a line beside it goes on with the same list; and that of a child alone under such a line. A
 * line alone is no list.
 */
export function linesWithMarker(roots: readonly Outline[]): ReadonlySet<Outline> {
  const marked = new Set<Outline>();
  const isLone = roots.length === 1 && roots[0]?.children.length === 0;
  mark(roots, { isWhole: !isLone && roots.every(hasMarkers) }, marked);
  return marked;
}

/** Whether a line and all under it have markers. */
function hasMarkers({ marker, children }: Outline): boolean {
  return marker !== undefined && children.every(hasMarkers);
}

function mark(
  siblings: readonly Outline[],
  { isWhole, above }: { readonly isWhole: boolean; readonly above?: ListMarker | undefined },
  marked: Set<Outline>,
): void {
  const allHave = siblings.every(({ marker }) => marker) && (siblings.length > 1 || above);
  let isOfRun = false;
  siblings.forEach((line, at) => {
    const { marker } = line;
    const [previous, next] = [siblings[at - 1]?.marker, siblings[at + 1]?.marker];
    const isNext = marker && previous && goesOn(previous, marker);
    const isFirst = marker && next && beginsList(marker) && goesOn(marker, next);
    const goesOnAbove = marker?.path && above && at === 0 && goesOn(above, marker);
    if (goesOnAbove) isOfRun = true;
    else isOfRun = isNext ? isOfRun || isFirst === true : isFirst === true;
    const isLikely = marker?.strength === "likely" && (isWhole || allHave);
    if (marker?.strength === "sure" || isLikely || isOfRun) marked.add(line);
    mark(line.children, { isWhole, above: marked.has(line) ? marker : undefined }, marked);
  });
}
