import { demoSignIn } from "@/server/auth";
import { surroundings } from "@/server/infra/surroundings";

export const POST = (request: Request) => demoSignIn(request, surroundings());
