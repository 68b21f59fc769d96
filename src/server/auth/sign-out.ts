import { endSession } from "@/server/data/sessions";
import { type Surroundings, surroundings } from "@/server/infra/surroundings";
import { answerForm, seeOther } from "./form";
import { clearSessionCookie, sessionTokenHashOf } from "./session-cookie";
import { signInPath } from "./sign-in-problem";

/** Signs out here. The session is gone before the cookie is, so a copy of the cookie is worth nothing either. */
export function signOut(
  request: Request,
  around: Surroundings = surroundings(),
): Promise<Response> {
  return answerForm(request, around, async (field) => {
    const tokenHash = sessionTokenHashOf(around.settings, request.headers);
    if (tokenHash) await endSession(around.database.prisma, tokenHash);
    return seeOther(signInPath({ next: field("next") }), [clearSessionCookie(around.settings)]);
  });
}
