"use client";

import { useCallback, useEffect, useRef, useState } from "react";

const stayMilliseconds = 700;

/**
 * What has just been ticked stays where it is for a moment, so that one sees what one did, before it travels below the line
 * of today. `ids` are read when the plan changes next, which draws the tick and nothing else; `turn` changes when the moment
 * is over and the row has to go.
 */
export function useLingering() {
  const ids = useRef(new Set<string>());
  const timers = useRef(new Map<string, number>());
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  const leave = useCallback((id: string) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    return ids.current.delete(id);
  }, []);
  const stay = useCallback(
    (id: string) => {
      leave(id);
      ids.current.add(id);
      const go = () => {
        if (leave(id)) setTurn((before) => before + 1);
      };
      timers.current.set(id, window.setTimeout(go, stayMilliseconds));
    },
    [leave],
  );
  return { ids, turn, stay, leave };
}
