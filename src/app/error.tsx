"use client";

import { Failed, type FailedProps } from "./failed";

/** Shown where a page failed. */
export default function ErrorPage(props: FailedProps) {
  return (
    <main className="mx-auto max-w-xl px-5 pt-24">
      <Failed {...props} />
    </main>
  );
}
