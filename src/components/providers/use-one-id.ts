import { useRef } from "react";

/** One id for each thing that is asked for: sent twice, or again after the connection broke, it is made once. */
export function useOneId() {
  const { current: ids } = useRef(new Map<string, string>());
  return {
    idFor(what: string): string {
      const id = ids.get(what) ?? crypto.randomUUID();
      ids.set(what, id);
      return id;
    },
    /** It has been made: the next of its kind is another. */
    forget: (what: string) => ids.delete(what),
  };
}
