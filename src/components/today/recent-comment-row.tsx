import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { pastTime } from "@/components/plan/past-time";
import { ownText } from "@/components/providers/own-text";
import { useFormatter } from "@/components/providers/use-formatter";
import { Avatar } from "@/components/ui/avatar";
import type { RecentComment } from "@/domain/goal/overview";

/** A comment, by whom and on what. */
export function RecentCommentRow({
  organization,
  comment,
}: {
  organization: string;
  comment: RecentComment;
}) {
  const t = useTranslations("today");
  const format = useFormatter();
  const now = useNow();
  const href = `/${organization}/goals/${comment.goalId}${comment.nodeId ? `?node=${comment.nodeId}` : ""}`;
  return (
    <li className="border-b border-line py-4">
      <Link href={href} className="group grid grid-cols-avatar gap-x-3">
        <Avatar name={comment.authorName} />
        <span>
          <span className="block text-sm text-ink-2">
            {t.rich("commentedOn", {
              author: comment.authorName,
              own: ownText,
              name: (chunks) => <span className="font-semibold text-ink">{chunks}</span>,
              what: comment.nodeTitle ?? comment.goalStatement,
              when: format.relativeTime(pastTime(comment.at, now), now),
            })}
          </span>
          <span className="prose block break-words group-hover:underline underline-offset-4">
            {comment.excerpt}
          </span>
        </span>
      </Link>
    </li>
  );
}
