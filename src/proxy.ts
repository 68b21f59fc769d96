import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/server/infra/env.mjs";
import { requestIdHeader, requestIdOf, requestPathHeader } from "@/server/infra/request-id";
import { contentSecurityPolicy, securityHeaders } from "@/server/infra/security-headers";

/** Headers and a request id, for every page and endpoint. Who may see what is decided where it is read, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const requestId = requestIdOf(request.headers);
  const policy = contentSecurityPolicy(nonce, {
    development: process.env.NODE_ENV === "development",
  });
  const forwarded = new Headers(request.headers);
  forwarded.set(requestIdHeader, requestId);
  forwarded.set("x-nonce", nonce);
  forwarded.set(requestPathHeader, request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from here.
  forwarded.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set(requestIdHeader, requestId);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of securityHeaders(env().appUrl)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: [
    // What is built has its address from its content, and no page in it.
    { source: "/((?!_next/static/|_next/image|favicon.ico|icon|apple-icon).*)" },
  ],
};
