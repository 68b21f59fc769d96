import { signOut } from "@/server/auth";

export const POST = (request: Request) => signOut(request);
