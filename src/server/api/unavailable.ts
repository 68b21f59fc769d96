import { createTranslator } from "next-intl";
import { safeNextPath } from "@/domain/account/next-path";
import { nonceHeader } from "@/server/infra/answer-headers.mjs";
import { type Surroundings, surroundings } from "@/server/infra/surroundings";
import messages from "../../../messages/en.json";
import { isReady } from "./readiness";

const secondsBetweenTries = 4;

export const unavailablePath = (path: string): string =>
  `/api/unavailable?${new URLSearchParams({ next: path })}`;

/** Where a page sends a person while the database is away: it says so, and leads back as soon as that is over. */
export async function answerUnavailable(
  request: Request,
  around: Surroundings = surroundings(),
): Promise<Response> {
  const next = safeNextPath(new URL(request.url).searchParams.get("next"));
  const headers = { "cache-control": "private, no-store" };
  if (await isReady(around))
    return new Response(null, { status: 303, headers: { ...headers, location: next } });
  const nonce = request.headers.get(nonceHeader) ?? "";
  return new Response(page(unavailablePath(next), nonce), {
    status: 503,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "retry-after": String(secondsBetweenTries),
      refresh: String(secondsBetweenTries),
    },
  });
}

/** Without anything that would have to be asked for. The colours are those of the application. */
function page(again: string, nonce: string): string {
  const t = createTranslator({ locale: "en-GB", messages, namespace: "unavailable" });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t("title")}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body {
  margin: 0; padding: 6rem 1.25rem;
  font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(oklch(.985 .006 95), oklch(.205 .012 170));
  color: light-dark(oklch(.26 .018 165), oklch(.935 .01 95));
}
main { max-width: 36rem; margin: 0 auto; }
h1 { font: 400 1.75rem/1.3 Georgia, serif; }
a { color: light-dark(oklch(.46 .085 163), oklch(.76 .1 162)); }
</style>
</head>
<body><main>
<h1>${t("title")}</h1>
<p>${t("text")}</p>
<p><a href="${again.replaceAll("&", "&amp;")}">${t("again")}</a></p>
</main></body>
</html>
`;
}
