import { handleCall } from "@/server/api/http";

const handle = (request: Request) => handleCall(request);

export { handle as GET, handle as POST };
