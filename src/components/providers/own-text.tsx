import type { ReactNode } from "react";

/** The text of a person within a message, isolated so that its direction does not affect the rest. */
export const ownText = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
