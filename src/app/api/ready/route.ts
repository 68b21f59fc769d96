import { takesPeople } from "@/server/api/readiness";

/** Database and migrations are as they must be, and the process stays: send people here. */
export async function GET(): Promise<Response> {
  const ready = await takesPeople();
  return Response.json(
    { status: ready ? "ready" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

export const dynamic = "force-dynamic";
