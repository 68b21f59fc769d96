import { acceptsRequests } from "@/server/api/readiness";

/** Says 200 while the database answers, has the migrations of this build, and the process is not about to stop. */
export async function GET(): Promise<Response> {
  const ready = await acceptsRequests();
  return Response.json(
    { status: ready ? "ready" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

export const dynamic = "force-dynamic";
