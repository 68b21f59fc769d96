import { startProviderSignIn } from "@/server/auth";

export const POST = (request: Request) => startProviderSignIn(request);
