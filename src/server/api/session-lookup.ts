import type { SignedIn } from "@/server/data/scope";
import type { RequestContext } from "./context";

type TellPerson = (person: SignedIn | null) => void;

/** Lists a lookup of the session that is about to begin. The returned function ends it; only its first call counts. */
export function beginLookup({
  sessionLookups,
}: Pick<RequestContext, "sessionLookups">): TellPerson {
  let tellPerson: TellPerson = () => undefined;
  const lookup = new Promise<SignedIn | null>((resolve) => {
    tellPerson = resolve;
  });
  sessionLookups?.push(lookup);
  return tellPerson;
}
