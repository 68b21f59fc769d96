import type { ReactNode } from "react";

/** What people wrote, within a sentence of ours: its direction is its own, and not that of what follows it. */
export const ownText = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
