import { waitFor } from "@/server/data/rate-limits";
import type { ApplicationContext } from "@/server/infra/application-context";
import { clientAddressOf } from "@/server/infra/client-address.mjs";
import type { KeyRule } from "@/server/infra/rate-limits";
import { hashToken } from "@/server/infra/tokens";
import { browserKnownTo, knownBrowser } from "./known-browser";
import type { SignInProblem } from "./sign-in-problem";

/**
 * Limits how many links are sent; following a link is never limited. A browser that has signed in with this address
 * before has a count of its own. Others are counted by network, by address and network, and last by address, each only
 * where the one before allows it, so that one network cannot use up the links that others may request for the same
 * address.
 */
export async function refuseLink(
  { settings, database }: ApplicationContext,
  { headers }: Request,
  email: string,
): Promise<{ problem: SignInProblem; seconds: number } | null> {
  const address = hashToken(email);
  const network = clientAddressOf(headers);
  const browser = browserKnownTo(settings, headers, email);
  const counted: [rule: KeyRule, key: string, problem: SignInProblem][] = browser
    ? [["signInKnown", `${browser}:${address}`, "linksPaused"]]
    : [
        ["signInNetwork", network, "tooManyRequests"],
        ["signInPair", `${address}:${network}`, "linksPaused"],
        ["signInPairHourly", `${address}:${network}`, "linksPaused"],
        ["signInAddress", address, "linksPaused"],
      ];
  for (const [rule, key, problem] of counted) {
    const seconds = await waitFor(database.prisma, rule, key);
    if (seconds > 0) return { problem, seconds };
  }
  return null;
}

/** The seconds until this browser may be sent to the provider, or 0. */
export function waitForProvider(
  { settings, database }: ApplicationContext,
  { headers }: Request,
): Promise<number> {
  const browser = knownBrowser(settings, headers);
  return browser
    ? waitFor(database.prisma, "signInKnown", browser)
    : waitFor(database.prisma, "signInNetwork", clientAddressOf(headers));
}
