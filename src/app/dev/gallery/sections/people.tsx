"use client";

import { useState } from "react";
import ChangeDialog from "@/components/people/change-dialog";
import { Invite } from "@/components/people/invite";
import InviteForm from "@/components/people/invite-form";
import { PeopleTable } from "@/components/people/people-table";
import { ReportsPicker } from "@/components/people/reports-picker";
import type { Role } from "@/domain/member/member";
import { memberId, people as members } from "../fixtures/people";
import { type GalleryEntry, OpenSpecimen, Specimen } from "../specimen";

const [maya, daniel, priya, , jonas] = members;
const roles: Role[] = ["member", "admin", "owner"];

const Tables = () => (
  <>
    <Specimen state="default" wide>
      <PeopleTable people={members} ownId={memberId} />
    </Specimen>
    <Specimen state="alone" wide>
      <PeopleTable people={members.slice(0, 1)} ownId={memberId} />
    </Specimen>
  </>
);

const changed = { default: maya, self: daniel, readOnly: priya, invited: jonas };

const ChangeDialogs = () =>
  Object.entries(changed).map(([name, person]) =>
    person ? (
      <OpenSpecimen key={name} state={name as keyof typeof changed}>
        {(close) => (
          <ChangeDialog person={person} people={members} isSelf={name === "self"} onClose={close} />
        )}
      </OpenSpecimen>
    ) : null,
  );

const Invites = () => (
  <Specimen state="folded" wide>
    <Invite people={members} roles={roles} />
  </Specimen>
);

const InviteForms = () => (
  <>
    <Specimen state="default" wide>
      <InviteForm people={members} roles={roles} focused={false} />
    </Specimen>
    <Specimen state="invalid" wide submits>
      <InviteForm people={members.slice(0, 2)} roles={roles} focused={false} />
    </Specimen>
  </>
);

function Pickers() {
  const [chosen, setChosen] = useState([memberId]);
  return (
    <>
      <Specimen state="selected">
        <ReportsPicker people={members} chosen={chosen} onChange={setChosen} />
      </Specimen>
      <Specimen state="empty">
        <ReportsPicker people={members.slice(0, 3)} chosen={[]} onChange={() => {}} />
      </Specimen>
    </>
  );
}

export const people: GalleryEntry[] = [
  { of: "people/people-table", Specimens: Tables },
  { of: "people/change-dialog", Specimens: ChangeDialogs },
  { of: "people/invite", Specimens: Invites },
  { of: "people/invite-form", Specimens: InviteForms },
  { of: "people/reports-picker", Specimens: Pickers },
];
