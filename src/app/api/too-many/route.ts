import { answerTooMany } from "@/server/api/too-many";

export const GET = (request: Request) => answerTooMany(request);
