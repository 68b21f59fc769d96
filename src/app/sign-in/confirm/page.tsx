import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { safeNextPath } from "@/domain/account/next-path";
import { currentLinkState, signInPath } from "@/server/auth";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.confirm"))("title") };
}

type Query = Partial<Record<"token" | "next", string | string[]>>;
const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The page behind a mailed link. Mail scanners open links too, so signing in takes a click in the same browser. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const token = single(query.token) ?? "";
  const next = safeNextPath(single(query.next));
  const state = await currentLinkState(token);
  if (state !== "ready") redirect(signInPath({ problem: state, next }));
  const t = await getTranslations("signIn.confirm");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <form method="post" action="/api/auth/confirm">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <Button type="submit" variant="solid" className="w-full">
          {t("button")}
        </Button>
      </form>
    </>
  );
}
