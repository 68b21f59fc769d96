import { endSession } from "@/server/data/sessions";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { handleForm, seeOther } from "./form";
import { clearSessionCookie, sessionTokenHashOf } from "./session-cookie";
import { signInPath } from "./sign-in-problem";

/** Signs out this browser. The session is deleted, not only the cookie, so that a copy of the cookie is worthless. */
export function signOut(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  return handleForm(request, application, async (field) => {
    const tokenHash = sessionTokenHashOf(application.settings, request.headers);
    if (tokenHash) await endSession(application.database.prisma, tokenHash);
    return seeOther(signInPath({ next: field("next") }), [
      clearSessionCookie(application.settings),
    ]);
  });
}
