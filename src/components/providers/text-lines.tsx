import type { ReactNode } from "react";

/** Whole sentences under one another. Filled into one another, they would be a sentence that no translator has seen. */
export const textLines = (...texts: readonly ReactNode[]): ReactNode =>
  texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they keep their order
    <span key={index} className="block">
      {text}{" "}
    </span>
  ));
