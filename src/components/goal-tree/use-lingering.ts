"use client";

import { useEffect, useRef, useState } from "react";

const stayMilliseconds = 700;

/**
 * What has just been ticked stays where it is for a moment, so that one sees what one did, before it travels below the line
 * of today. The set is one and the same, read when the plan is drawn next, which draws the tick and nothing else; the object
 * around it is a new one when the moment is over and a row has to go.
 */
export function useLingering() {
  const [lingering, setLingering] = useState(() => ({ ids: new Set<string>() }));
  const timers = useRef(new Map<string, number>());
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  const leave = (id: string) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    return lingering.ids.delete(id);
  };
  const stay = (id: string) => {
    leave(id);
    lingering.ids.add(id);
    const go = () => {
      if (leave(id)) setLingering(({ ids }) => ({ ids }));
    };
    timers.current.set(id, window.setTimeout(go, stayMilliseconds));
  };
  return { lingering, stay, leave };
}
