import { limits } from "@/domain/limits";
import type { Env } from "@/server/infra/env.mjs";
import { type RequestHeaders, readCookie, setCookie } from "./session-cookie";

/**
 * The address that a person typed when signing in failed, on its way back into the form. It is in a cookie for two
 * minutes, because an address in a URL stays in histories and in the logs of proxies. A page cannot delete a cookie;
 * sending a link does.
 */

type Settings = Pick<Env, "appUrl">;

const path = "/sign-in";
const seconds = 120;

export const typedAddressCookies = (settings: Settings, address: string): string[] =>
  address ? [setCookie(settings, "typed", address.slice(0, limits.email), seconds, path)] : [];

export const clearTypedAddress = (settings: Settings): string =>
  setCookie(settings, "typed", "", 0, path);

export const typedAddressOf = (settings: Settings, headers: RequestHeaders): string =>
  readCookie(settings, headers, "typed", path) ?? "";
