import { startProviderSignIn } from "@/server/auth";
import { surroundings } from "@/server/infra/surroundings";

export const POST = (request: Request) => startProviderSignIn(request, surroundings());
