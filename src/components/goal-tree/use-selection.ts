"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";

export type PanelFocus = "facts" | "date" | "conversation";

/** Which node is open, kept in the address (`?node=`), so that a link leads to it. */
export function useSelection() {
  const params = useSearchParams();
  // Counted, so that what is asked for again takes the focus again.
  const [asked, setAsked] = useState<{ at: PanelFocus; turn: number }>({ at: "facts", turn: 0 });
  // The address follows what is open and not the other way round: a navigation that is still settling would close it.
  const [nodeId, setNodeId] = useState(params.get("node"));
  const show = (id: string | null, at: PanelFocus) => {
    setAsked(({ turn }) => ({ at, turn: turn + 1 }));
    if (id === nodeId) return;
    setNodeId(id);
    const next = new URLSearchParams(params);
    if (id === null) next.delete("node");
    else next.set("node", id);
    const query = next.toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };
  return {
    nodeId,
    /** Rises each time this part of the panel is asked for; 0 while another one was asked for last. */
    asked: (at: PanelFocus) => (asked.at === at ? asked.turn : 0),
    open: (id: string) => show(id, "facts"),
    openDate: (id: string) => show(id, "date"),
    openConversation: (id: string) => show(id, "conversation"),
    close: () => show(null, "facts"),
  };
}
