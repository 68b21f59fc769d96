import { answerUnavailable } from "@/server/api/unavailable";

export const GET = (request: Request) => answerUnavailable(request);
