import { useTranslations } from "next-intl";
import { useFormatter } from "@/components/providers/use-formatter";
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
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium">
              {t("browser", {
                hasBrowser: browser === null ? "no" : "yes",
                browser: browser ?? "",
                hasSystem: system === null ? "no" : "yes",
                system: system ?? "",
              })}
              {isThis ? <span className="ms-2 font-normal text-forward">{t("this")}</span> : null}
            </p>
            <p className="text-sm text-ink-2">
              {t.rich("times", {
                began: day(createdAt),
                seen: day(lastSeenAt),
                first: (chunks) => <time dateTime={createdAt}>{chunks}</time>,
                last: (chunks) => <time dateTime={lastSeenAt}>{chunks}</time>,
              })}
            </p>
          </div>
          {isThis ? (
            <form method="post" action="/api/auth/sign-out">
              <Button type="submit" className="whitespace-nowrap">
                {t("signOutThis")}
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
