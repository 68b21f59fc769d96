import type { ReactNode } from "react";

/** The text of a person within a message. It keeps its own direction, whatever follows it. */
export const ownText = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
