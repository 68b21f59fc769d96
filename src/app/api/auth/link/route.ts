import { requestSignInLink } from "@/server/auth";

export const POST = (request: Request) => requestSignInLink(request);
