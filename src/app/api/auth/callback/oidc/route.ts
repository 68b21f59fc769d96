import { finishProviderSignIn } from "@/server/auth";
import { surroundings } from "@/server/infra/surroundings";

export const GET = (request: Request) => finishProviderSignIn(request, surroundings());
