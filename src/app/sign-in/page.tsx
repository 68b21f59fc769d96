import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoSignIn } from "@/components/sign-in/demo-sign-in";
import { LinkForm } from "@/components/sign-in/link-form";
import { ProblemNotice } from "@/components/sign-in/problem-notice";
import { Button, PlainButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { safeNextPath } from "@/domain/account/next-path";
import { api, nullOnProblem } from "@/server/api/caller";
import {
  demoPeople,
  type SignInProblem,
  signInMethods,
  signInProblems,
  typedAddress,
} from "@/server/auth";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

type Query = Partial<Record<"problem" | "seconds" | "next", string | string[]>>;
const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = safeNextPath(single(query.next));
  const problem = signInProblems.find((known) => known === single(query.problem));
  const methods = signInMethods();
  // Looks up who is signed in already. A failure of that must not keep others from signing in.
  const me = await nullOnProblem(api().account.me({}), [
    "notSignedIn",
    "tooManyRequests",
    "unavailable",
  ]);
  // A link that is clicked twice signs in by the first click, so the second finds the person signed in.
  if (me && (!methods.demo || problem === "linkUsed")) redirect(next);
  const people = await demoPeople();
  const shown: SignInProblem | undefined = problem ?? (people === null ? "unavailable" : undefined);
  const t = await getTranslations("signIn");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {shown ? (
        <ProblemNotice problem={shown} seconds={Number(single(query.seconds)) || 0} />
      ) : null}
      {me ? (
        <p className="mb-8 flex items-center justify-between gap-4">
          {t("signedInAs", { name: me.name || me.email })}
          <PlainButtonLink href={next}>{t("goOn")}</PlainButtonLink>
        </p>
      ) : null}
      <LinkForm email={problem ? await typedAddress() : ""} next={next} problem={problem} />
      {methods.provider ? (
        <form method="post" action="/api/auth/oidc" className="mt-8 border-t border-line pt-8">
          <input type="hidden" name="next" value={next} />
          <Button type="submit" className="w-full">
            {t("provider")}
          </Button>
        </form>
      ) : null}
      {methods.demo ? <DemoSignIn people={people ?? []} next={next} /> : null}
    </>
  );
}
