import { unavailableResponse } from "@/server/api/unavailable";

export const GET = (request: Request) => unavailableResponse(request);
