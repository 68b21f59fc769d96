import { useRef } from "react";

/** Keeps one id for each thing to be created, so that a request sent twice creates it once. */
export function useOneId() {
  const { current: ids } = useRef(new Map<string, string>());
  return {
    idFor(what: string): string {
      const id = ids.get(what) ?? crypto.randomUUID();
      ids.set(what, id);
      return id;
    },
    /** Forgets the id once the thing is created, so that the next one gets another. */
    forget: (what: string) => ids.delete(what),
  };
}
