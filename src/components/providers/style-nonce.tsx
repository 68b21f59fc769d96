"use client";

import { useState } from "react";

/**
 * The nonce of the page, which react-aria reads for its styles. Where the page is read anew, the response has another; the
 * browser holds the page to the one that it came with. It hides the value, so React would warn.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  const [ofPage] = useState(nonce);
  return <meta property="csp-nonce" nonce={ofPage} suppressHydrationWarning />;
}
