import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type SessionRow = {
  id: string;
  browser: string | null;
  system: string | null;
  createdAt: string;
  lastSeenAt: string;
  isThis: boolean;
};

/** Where a person is signed in, each with a way to end it. */
export function SessionList({
  sessions,
  timeZone,
  endSession,
}: {
  sessions: SessionRow[];
  timeZone: string;
  endSession: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("settings.sessions");
  const format = useFormatter();
  const day = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <ul>
      {sessions.map(({ id, browser, system, createdAt, lastSeenAt, isThis }) => (
        <li key={id} className="flex items-center justify-between gap-4 border-b border-line py-3">
          <div>
            <p className="font-medium">
              {t("browser", {
                browser: browser ?? t("unknownBrowser"),
                system: system ?? t("unknownSystem"),
              })}
              {isThis ? <span className="ms-2 font-normal text-forward">{t("this")}</span> : null}
            </p>
            <p className="text-sm text-ink-2">
              <time dateTime={createdAt}>{t("began", { date: day(createdAt) })}</time>
              {", "}
              <time dateTime={lastSeenAt}>{t("seen", { date: day(lastSeenAt) })}</time>
            </p>
          </div>
          {isThis ? (
            <form method="post" action="/api/auth/sign-out">
              <Button type="submit" className="whitespace-nowrap">
                {t("signOutHere")}
              </Button>
            </form>
          ) : (
            <form action={endSession}>
              <input type="hidden" name="sessionId" value={id} />
              <Button type="submit" className="whitespace-nowrap">
                {t("signOut")}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
