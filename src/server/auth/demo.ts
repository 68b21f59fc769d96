import { safeNextPath } from "@/domain/account/next-path";
import { createSession } from "@/server/data/sessions";
import { findUserByEmail, listUsersOfDomain } from "@/server/data/users";
import { type ApplicationContext, applicationContext } from "@/server/infra/application-context";
import { unlessDatabaseAway } from "@/server/infra/database-away";
import { hashToken, newToken } from "@/server/infra/tokens";
import { handleForm, seeOther } from "./form";
import { signInPath } from "./sign-in-problem";
import { signedIn } from "./signed-in";

/** In demo mode, which runs on this machine only, one click signs in as any person with an address of this domain. */
const demoDomain = "harbor.test";

export type DemoPerson = { email: string; name: string };

/** The people who can be signed in as; null while the database is away. */
export async function demoPeople(
  { database, settings }: ApplicationContext = applicationContext(),
): Promise<DemoPerson[] | null> {
  if (!settings.demoMode) return [];
  return unlessDatabaseAway(listUsersOfDomain(database.pool, demoDomain));
}

export async function demoSignIn(
  request: Request,
  application: ApplicationContext = applicationContext(),
): Promise<Response> {
  const { database, settings } = application;
  if (!settings.demoMode) return new Response(null, { status: 404 });
  return handleForm(request, application, async (field) => {
    const email = field("email").toLowerCase();
    const user = email.endsWith(`@${demoDomain}`)
      ? await findUserByEmail(database.prisma, email)
      : null;
    if (!user) return seeOther(signInPath({ next: field("next") }));
    const token = newToken();
    const userAgent = request.headers.get("user-agent") ?? "";
    const session = { userId: user.id, tokenHash: hashToken(token), userAgent };
    await createSession(database.prisma, session);
    const begun = { token, userId: user.id, email: user.email };
    return signedIn(settings, request, begun, safeNextPath(field("next")));
  });
}
