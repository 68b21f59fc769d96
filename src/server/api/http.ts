import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Problem } from "@/domain/problem";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { readLimited } from "@/server/infra/body-limit";
import { isFromOwnPage } from "@/server/infra/origin.mjs";
import { callsEndpoint, maxBodyBytes } from "@/server/infra/trpc-node-handler.mjs";
import { problemOf, secondsToWait, toTransportError } from "./problem";
import { contextOf } from "./request-context";
import { appRouter } from "./root";

const maxBatchSize = 10;

/** Handles a call to the router over HTTP: a single one, or a batch of up to ten. */
export async function handleCall(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  const admitted = await admit(request, application.settings.appUrl);
  const response = await fetchRequestHandler({
    endpoint: callsEndpoint,
    router: appRouter,
    req: admitted.request,
    maxBatchSize,
    createContext() {
      if (admitted.refusal) throw admitted.refusal;
      return contextOf(request.headers, application);
    },
    responseMeta: ({ errors }) => retryAfter(errors),
  });
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/** The longest wait of a batch's calls. */
function retryAfter(errors: readonly TRPCError[]): { headers?: Record<string, string> } {
  const longest = Math.max(0, ...errors.map((error) => secondsToWait(problemOf(error))));
  return longest > 0 ? { headers: { "retry-after": String(longest) } } : {};
}

type Admission = { request: Request; refusal: TRPCError | null };

/** Refuses a request whose headers or size are wrong, before anything in its body is looked at. */
async function admit(request: Request, appUrl: string): Promise<Admission> {
  if (request.method === "GET" || request.method === "HEAD") return { request, refusal: null };
  const refuse = (refusal: TRPCError): Admission => ({
    request: new Request(request.url, { method: request.method, headers: request.headers }),
    refusal,
  });
  if (!isFromOwnPage(request.headers, appUrl))
    return refuse(toTransportError(new Problem("forbidden")));
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return refuse(new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" }));
  const body = await readLimited(request, maxBodyBytes);
  if (body === null)
    return refuse(toTransportError(new Problem("tooLarge", { kilobytes: maxBodyBytes / 1024 })));
  const { method, headers } = request;
  return { request: new Request(request.url, { method, headers, body }), refusal: null };
}
