import { isPassing } from "@/components/providers/trpc";
import { problemIn } from "@/components/providers/use-problem";
import { pause } from "@/components/ui/pause";
import { type Wait, waitOf } from "@/domain/wait";

/** Why a change has not arrived yet. */
export type Trouble = "unreachable" | "failing" | AccountTrouble | TooMany;
type AccountTrouble = "signedOut" | "signedInAsAnother" | "deactivated";
/** More was sent than the server takes in a time; it goes on after this wait. */
type TooMany = { type: "tooMany"; wait: Wait };

/** Something for which a change waits, or null where it is refused for good. */
function troubleIn(error: unknown): Trouble | null {
  const { code, values } = problemIn(error) ?? {};
  if (code === "notSignedIn") return "signedOut";
  if (code === "signedInAsAnother" || code === "deactivated") return code;
  if (code === "tooManyRequests")
    return { type: "tooMany", wait: waitOf(Number(values?.seconds) || 1) };
  if (isPassing(error)) return "unreachable";
  const { httpStatus = 0 } = (error as { data?: { httpStatus?: number } }).data ?? {};
  return httpStatus >= 500 ? "failing" : null;
}

/** A failure that the next attempt mends is not shown, because nobody could read the message in time. */
const triesBeforeTrouble = 2;
/** A fault on the server is tried so often by itself, and then when the person asks or comes back. */
const maxTriesOfFault = 5;
const maxPauseMilliseconds = 10_000;
/** How often it is looked whether the person can change the plan again, where nothing tells the page. */
const accountPauseMilliseconds = 60_000;
const wakingEvents = ["online", "focus", "visibilitychange"] as const;

/**
 * Sends changes until they are accepted or refused for good; everything else they wait for. React Query's own retries
 * stop while the tab is hidden, and with the screen where it fails.
 */
export function planSender() {
  let wake = () => {};
  /** Waits for this time, or until something happens that may help; null waits for that alone. */
  const wait = (milliseconds: number | null) => {
    const { ended, end } = pause(milliseconds, wakingEvents);
    wake = end;
    return ended;
  };

  return {
    /** Tries again at once what waits. */
    wake: () => wake(),
    async send<Response>(
      request: () => Promise<Response>,
      reportTrouble: (trouble: Trouble) => void,
    ): Promise<Response> {
      const failures = new Map<string, number>();
      for (;;) {
        if (navigator.onLine === false) {
          reportTrouble("unreachable");
          await wait(null);
          continue;
        }
        try {
          return await request();
        } catch (error) {
          const trouble = troubleIn(error);
          if (!trouble) throw error;
          const name = typeof trouble === "string" ? trouble : trouble.type;
          const count = (failures.get(name) ?? 0) + 1;
          failures.set(name, count);
          if (isWorthSaying(trouble, count)) reportTrouble(trouble);
          await wait(pauseAfter(trouble, count));
        }
      }
    },
  };
}

const isOfAccount = (trouble: Trouble): trouble is AccountTrouble =>
  typeof trouble === "string" && trouble !== "unreachable" && trouble !== "failing";

const isWorthSaying = (trouble: Trouble, count: number): boolean =>
  isOfAccount(trouble) ||
  count > triesBeforeTrouble ||
  (pauseAfter(trouble, count) ?? 0) > maxPauseMilliseconds;

function pauseAfter(trouble: Trouble, count: number): number | null {
  if (isOfAccount(trouble)) return accountPauseMilliseconds;
  if (trouble === "failing" && count >= maxTriesOfFault) return null;
  const own = Math.min(1000 * 2 ** (count - 1), maxPauseMilliseconds);
  return typeof trouble === "string" ? own : trouble.wait.seconds * 1000;
}
