"use client";

import messages from "../../messages/en-GB/failed.json";

/** Where even the frame of every page failed: nothing of it can be relied on here, not even the styles. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en-GB">
      <body>
        <main>
          <h1>{messages.title}</h1>
          <p>{messages.text}</p>
          <button type="button" onClick={reset}>
            {messages.again}
          </button>
          {error.digest ? (
            <p>
              {messages.reference} {error.digest}
            </p>
          ) : null}
        </main>
      </body>
    </html>
  );
}
