import { requestSignInLink } from "@/server/auth";
import { surroundings } from "@/server/infra/surroundings";

export const POST = (request: Request) => requestSignInLink(request, surroundings());
