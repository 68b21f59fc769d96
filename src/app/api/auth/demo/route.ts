import { demoSignIn } from "@/server/auth";

export const POST = (request: Request) => demoSignIn(request);
