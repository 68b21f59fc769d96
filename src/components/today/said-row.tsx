import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { Said } from "@/domain/goal/overview";

/** Something somebody said, and where. */
export function SaidRow({ organization, said }: { organization: string; said: Said }) {
  const t = useTranslations("today");
  const format = useFormatter();
  const now = useNow();
  const href = `/${organization}/goals/${said.goalId}${said.nodeId ? `?node=${said.nodeId}` : ""}`;
  return (
    <li className="border-b border-line py-4">
      <Link href={href} className="group grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <Avatar name={said.authorName} />
        <span>
          <span className="block text-sm text-ink-2">
            <span className="font-semibold text-ink">{said.authorName}</span>{" "}
            {t("saidOn", {
              what: said.nodeTitle ?? said.goalStatement,
              when: format.relativeTime(new Date(said.at), now),
            })}
          </span>
          <span className="said block break-words group-hover:underline underline-offset-4">
            {said.excerpt}
          </span>
        </span>
      </Link>
    </li>
  );
}
