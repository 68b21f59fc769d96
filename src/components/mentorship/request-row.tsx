import { useNow, useTranslations } from "next-intl";
import { pastTime } from "@/components/plan/past-time";
import { useFormatter } from "@/components/providers/use-formatter";
import type { MentorshipView } from "@/domain/mentorship/mentorship";
import { OtherPerson } from "./other-person";
import { RequestResponse } from "./request-response";
import { WithdrawRequest } from "./withdraw-request";

/** A request without a response: the viewer responds to those of others, and can withdraw their own. */
export function RequestRow({
  organization,
  mentorship,
}: {
  organization: string;
  mentorship: MentorshipView;
}) {
  const t = useTranslations("mentorship");
  const format = useFormatter();
  const now = useNow();
  const { id, other, viewerIs, askedByViewer, note, askedAt, limitedTo, endsOn } = mentorship;
  const limits = { goalIds: limitedTo?.map((goal) => goal.id) ?? null, endsOn };
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-5 @columns:grid-cols-request">
      <OtherPerson organization={organization} other={other}>
        {format.relativeTime(pastTime(askedAt, now), now)}
      </OtherPerson>
      <div className="min-w-0">
        <p className="font-medium">
          {t(`${askedByViewer ? "requestOut" : "requestIn"}.${viewerIs}`, { name: other.name })}
        </p>
        {note ? <p className="prose mt-1 max-w-prose break-words text-ink-2">{note}</p> : null}
        {!askedByViewer && viewerIs === "mentee" ? (
          <p className="mt-1 text-sm text-ink-3">{t("acceptMeans", { name: other.name })}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-3" data-print="hide">
        {askedByViewer ? (
          <WithdrawRequest
            mentorshipId={id}
            other={other}
            as={viewerIs}
            note={note}
            limits={limits}
          />
        ) : (
          <RequestResponse mentorshipId={id} name={other.name} as={viewerIs} />
        )}
      </div>
    </li>
  );
}
