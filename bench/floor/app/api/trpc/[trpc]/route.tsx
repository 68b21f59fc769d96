import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { router } from "../../../../router";

const handler = (req: Request) => fetchRequestHandler({ endpoint: "/api/trpc", req, router });

export { handler as GET, handler as POST };
