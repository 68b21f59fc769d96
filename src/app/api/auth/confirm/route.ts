import { confirmSignInLink } from "@/server/auth";
import { surroundings } from "@/server/infra/surroundings";

export const POST = (request: Request) => confirmSignInLink(request, surroundings());
