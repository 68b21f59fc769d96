/** Says that the process is running. It does not use the database, whose failure must not restart the process. */
export const GET = (): Response =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });

export const dynamic = "force-dynamic";
