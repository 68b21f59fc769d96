import { finishProviderSignIn } from "@/server/auth";

export const GET = (request: Request) => finishProviderSignIn(request);
