import { useEffect, useEffectEvent } from "react";

/** Calls `leave` when a field is taken away while somebody writes in it, as by Back: the browser tells it of no blur then. */
export function useOnUnmount(leave: () => void): void {
  const onUnmount = useEffectEvent(leave);
  useEffect(() => () => onUnmount(), []);
}
