import { tooManyResponse } from "@/server/api/too-many";

export const GET = (request: Request) => tooManyResponse(request);
