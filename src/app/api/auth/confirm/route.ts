import { confirmSignInLink } from "@/server/auth";

export const POST = (request: Request) => confirmSignInLink(request);
