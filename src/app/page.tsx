import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExampleClimb } from "@/components/landing/example-climb";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { api, ifSignedIn, pageContext } from "@/server/api/caller";

/** Presents the product to visitors, and sends people who are signed in to their organization. */
export default async function LandingPage() {
  const { sessionTokenHash } = await pageContext();
  if (sessionTokenHash) {
    const mine = await ifSignedIn("/", api().organization.mine({}));
    if (mine?.[0]) redirect(`/${mine[0].slug}`);
    if (mine) redirect("/welcome");
  }
  const t = await getTranslations("landing");
  const product = await getTranslations("product");
  const benefits = ["end", "back", "start", "seen"] as const;
  return (
    <div className="mx-auto max-w-6xl px-5 pb-20 md:px-10">
      <header className="flex h-20 items-center justify-between">
        <span className="flex items-center gap-2 font-serif text-title">
          <Mark />
          {product("name")}
        </span>
        <ButtonLink href="/sign-in" variant="quiet">
          {t("signIn")}
        </ButtonLink>
      </header>
      <main className="grid gap-14 pt-8 lg:grid-cols-landing lg:gap-20 lg:pt-16">
        <div>
          <h1 className="max-w-xl font-serif text-hero md:text-hero-wide">{t("title")}</h1>
          <p className="mt-6 max-w-lg font-serif text-lg text-ink-2">{t("lead")}</p>
          <ButtonLink href="/sign-in" variant="solid" className="mt-8">
            {t("begin")}
          </ButtonLink>
          <dl className="mt-14 grid max-w-xl gap-6 border-t border-line pt-8 sm:grid-cols-2">
            {benefits.map((benefit) => (
              <div key={benefit}>
                <dt className="font-semibold">{t(`${benefit}.title`)}</dt>
                <dd className="mt-1 text-ink-2">{t(`${benefit}.text`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <ExampleClimb />
      </main>
    </div>
  );
}
