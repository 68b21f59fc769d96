import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { IslandMessages } from "@/components/providers/messages";
import { ApiProvider } from "@/components/providers/trpc";
import { SignOut } from "@/components/shell/sign-out";
import { Mark } from "@/components/ui/mark";
import { PageHead, Section } from "@/components/ui/page";
import { CreateOrganization } from "@/components/welcome/create-organization";
import { api, orRedirect } from "@/server/api/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("welcome"))("title") };
}

/** Lists the organizations of a signed-in person and offers to found another one. */
export default async function WelcomePage() {
  const [me, organizations] = await orRedirect(
    "/welcome",
    Promise.all([api().account.me({}), api().organization.mine({})]),
  );
  const t = await getTranslations("welcome");
  const product = await getTranslations("product");
  const host = (await headers()).get("host") ?? "";
  return (
    <div className="mx-auto max-w-xl px-5 pb-20">
      <header className="flex h-20 items-center justify-between gap-4">
        <span className="flex items-center gap-2 font-serif text-title">
          <Mark />
          {product("name")}
        </span>
        <SignOut />
      </header>
      <main className="pt-8">
        <PageHead
          eyebrow={t("signedInAs", { email: me.email })}
          title={me.name ? t("hello", { name: me.name }) : t("title")}
          lead={t("lead")}
        />
        {organizations.length > 0 ? (
          <Section title={t("yours")}>
            <ul>
              {organizations.map(({ id, slug, name }) => (
                <li key={id} className="border-b border-line">
                  <Link
                    href={`/${slug}`}
                    className="group flex min-h-14 flex-wrap items-center justify-between gap-x-6 py-2"
                  >
                    <span className="font-serif text-lg group-hover:underline underline-offset-4">
                      {name}
                    </span>
                    <span className="text-sm break-all text-ink-2">
                      <bdi dir="ltr">{`${host}/${slug}`}</bdi>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ) : (
          <p className="mb-10 border-s-2 border-line-strong ps-4 text-ink-2">{t("invited")}</p>
        )}
        <Section title={t(organizations.length > 0 ? "another" : "new")}>
          <ApiProvider>
            <IslandMessages of={["welcome", "problem", "text", "slug"]}>
              <CreateOrganization host={host} needsName={me.name === ""} />
            </IslandMessages>
          </ApiProvider>
        </Section>
        <p className="text-sm text-ink-2">{t("then")}</p>
      </main>
    </div>
  );
}
