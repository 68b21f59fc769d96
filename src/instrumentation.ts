import type { Instrumentation } from "next";

/** Runs once, before the first request is taken. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startUp } = await import("@/server/jobs/start");
  await startUp();
  // In development Next's own route answers, which is compiled anew with each edit.
  if (process.env.NODE_ENV === "development") return;
  const { handleCallsWith } = await import("@/server/infra/trpc-node-handler.mjs");
  const { log } = await import("@/server/infra/log");
  handleCallsWith(async (request) => {
    const { handleCall } = await import("@/server/api/http");
    return handleCall(request).catch((error: unknown) => {
      log.error({ err: error, requestId: request.headers.get("x-request-id") }, "a call failed");
      return new Response(null, { status: 500 });
    });
  });
}

/** What a page or endpoint failed with, under the request id that its error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/server/infra/log");
  // The pattern of the path, not the path: that may hold a link's secret.
  const { routePath, routeType } = context;
  const requestId = request.headers["x-request-id"];
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const about = { err: error, requestId, digest, route: routePath, routeType };
  const { isFormUnread } = await import("@/server/infra/page-forms.mjs");
  if (isFormUnread()) log.warn(about, "a form could not be read");
  else log.error(about, "a request failed");
};
