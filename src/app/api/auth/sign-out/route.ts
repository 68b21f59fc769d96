import { signOut } from "@/server/auth";
import { surroundings } from "@/server/infra/surroundings";

export const POST = (request: Request) => signOut(request, surroundings());
