import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { IslandMessages } from "@/components/providers/messages";
import { ProblemAlert } from "@/components/providers/problem-alert";
import { ProfileForm } from "@/components/settings/profile-form";
import { SessionList } from "@/components/settings/session-list";
import { Button } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page";
import { problemInAddress } from "@/domain/problem-in-address";
import { api, languagesToChoose, orRedirect } from "@/server/api/caller";
import { endSession, saveProfile, signOutEverywhere } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

/** A person's own settings: their profile and the sessions in which they are signed in. */
export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<Partial<Record<"problem" | "seconds", string | string[]>>>;
}) {
  const [me, profile, sessions] = await orRedirect(
    "/settings",
    Promise.all([api().account.me({}), api().account.profile({}), api().account.sessions({})]),
  );
  const failed = problemInAddress(await searchParams);
  const t = await getTranslations("settings");
  const timeZone = profile.timeZone ?? "UTC";
  const timeZones = [...new Set(["UTC", timeZone, ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <main className="mx-auto max-w-3xl px-5 py-12">
      <PageHead
        eyebrow={
          <Link href="/" className="hover:underline">
            <ArrowLeft size={14} aria-hidden="true" className="mirror inline" /> {t("back")}
          </Link>
        }
        title={t("title")}
      />
      {failed ? <ProblemAlert problem={failed} /> : null}
      <Section title={t("profile.title")}>
        <p className="pt-4 text-ink-2">{t("profile.email", { email: me.email })}</p>
        <IslandMessages of={["settings", "problem", "text", "timeZone", "locale"]}>
          <ProfileForm
            action={saveProfile}
            profile={{ ...profile, timeZone }}
            timeZones={timeZones}
            languages={languagesToChoose()}
          />
        </IslandMessages>
      </Section>
      <Section title={t("sessions.title")}>
        <SessionList sessions={sessions} timeZone={timeZone} endSession={endSession} />
        <form action={signOutEverywhere} className="mt-5 flex flex-wrap items-center gap-4">
          <Button type="submit">{t("sessions.everywhere")}</Button>
          <p className="text-sm text-ink-2">{t("sessions.everywhereHint")}</p>
        </form>
      </Section>
    </main>
  );
}
