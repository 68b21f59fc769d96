"use client";

import messages from "../../messages/en.json";

/** Where even the frame of every page failed: nothing of it can be relied on here, not even the styles. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const words = messages.failed;
  return (
    <html lang="en-GB">
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <button type="button" onClick={reset}>
            {words.again}
          </button>
          {error.digest ? <p>{words.reference.replace("{id}", error.digest)}</p> : null}
        </main>
      </body>
    </html>
  );
}
