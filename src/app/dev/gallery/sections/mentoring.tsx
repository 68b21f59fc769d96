"use client";

import { useTranslations } from "next-intl";
import { AskMentor } from "@/components/member/ask-mentor";
import { Consent } from "@/components/member/consent";
import { RungForm } from "@/components/member/rung-form";
import { EndMentorship } from "@/components/mentorship/end-mentorship";
import LimitForm from "@/components/mentorship/limit-form";
import { MenteeRow } from "@/components/mentorship/mentee-row";
import { MentorRow } from "@/components/mentorship/mentor-row";
import { MentorshipRequestForm } from "@/components/mentorship/request-form";
import { RequestRow } from "@/components/mentorship/request-row";
import { card } from "../fixtures/goals";
import { rungs } from "../fixtures/ladder";
import { mentees, mentors, ownGoals, requests } from "../fixtures/mentoring";
import { colleagues, idOf, longName, names, organization, today } from "../fixtures/people";
import { type GalleryEntry, Rows, Specimen } from "../specimen";

const MentorRows = () =>
  Object.entries(mentors).map(([name, mentorship]) => (
    <Specimen key={name} state={name as keyof typeof mentors} wide>
      <Rows>
        <MentorRow
          organization={organization}
          mentorship={mentorship}
          goals={ownGoals}
          today={today}
        />
      </Rows>
    </Specimen>
  ));

const cardsById = new Map([[card.id, card]]);

const MenteeRows = () =>
  Object.entries(mentees).map(([name, mentorship]) => (
    <Specimen key={name} state={name as keyof typeof mentees} wide>
      <Rows>
        <MenteeRow organization={organization} mentorship={mentorship} cards={cardsById} />
      </Rows>
    </Specimen>
  ));

const RequestRows = () =>
  Object.entries(requests).map(([name, mentorship]) => (
    <Specimen key={name} state={name as keyof typeof requests} wide>
      <Rows>
        <RequestRow organization={organization} mentorship={mentorship} />
      </Rows>
    </Specimen>
  ));

const free = colleagues.map((one) => ({ ...one, taken: { mentee: false, mentor: false } }));

const RequestForms = () => (
  <>
    <Specimen state="default" wide>
      <MentorshipRequestForm colleagues={free} ownLevel={0} goals={ownGoals} today={today} />
    </Specimen>
    <Specimen state="invalid" wide submits>
      <MentorshipRequestForm colleagues={free} ownLevel={0} goals={ownGoals} today={today} />
    </Specimen>
  </>
);

const limits = { goalIds: [ownGoals[0]?.id ?? idOf(40)], endsOn: "2027-06-30" };

const LimitForms = () => (
  <Specimen state="default" wide>
    <LimitForm
      mentorshipId={idOf(100)}
      name={names.priya}
      limits={limits}
      goals={ownGoals}
      today={today}
      onClose={() => {}}
    />
  </Specimen>
);

const Ends = () =>
  (["mentor", "mentee"] as const).map((as) => (
    <Specimen key={as} state={as}>
      <EndMentorship mentorshipId={idOf(100)} name={names.priya} as={as} onClose={() => {}} />
    </Specimen>
  ));

const AskForms = () => (
  <>
    <Specimen state="default" wide>
      <AskMentor memberId={idOf(3)} name={names.priya} />
    </Specimen>
    <Specimen state="pending" wide submits>
      <AskMentor memberId={idOf(4)} name={longName} />
    </Specimen>
  </>
);

const Consents = () => (
  <>
    <Specimen state="withheld" wide>
      <Consent managerId={idOf(2)} name={names.daniel} isGiven={false} />
    </Specimen>
    <Specimen state="given" wide>
      <Consent managerId={idOf(2)} name={longName} isGiven />
    </Specimen>
  </>
);

function RungForms() {
  const t = useTranslations("gallery.sample");
  const form = { memberId: idOf(5), rungs: Object.values(rungs), today };
  return (
    <>
      <Specimen state="default" wide>
        <RungForm {...form} currentId={rungs.lead.id} />
      </Specimen>
      <Specimen state="empty" wide>
        <RungForm {...form} rungs={[{ id: rungs.lead.id, name: t("title") }]} currentId={null} />
      </Specimen>
    </>
  );
}

export const mentoring: GalleryEntry[] = [
  { of: "mentorship/mentor-row", Specimens: MentorRows },
  { of: "mentorship/mentee-row", Specimens: MenteeRows },
  { of: "mentorship/request-row", Specimens: RequestRows },
  { of: "mentorship/request-form", Specimens: RequestForms },
  { of: "mentorship/limit-form", Specimens: LimitForms },
  { of: "mentorship/end-mentorship", Specimens: Ends },
  { of: "member/ask-mentor", Specimens: AskForms },
  { of: "member/consent", Specimens: Consents },
  { of: "member/rung-form", Specimens: RungForms },
];
