import Link from "next/link";
import type { ReactNode } from "react";
import type { MentorshipView } from "@/domain/mentorship/mentorship";

/** The other person of a mentorship: their name, their rung, and the state of the mentorship. */
export function OtherPerson({
  organization,
  other,
  children,
}: {
  organization: string;
  other: MentorshipView["other"];
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <h3 className="font-serif text-lg break-words">
        <Link
          href={`/${organization}/team/${other.id}`}
          className="hover:underline underline-offset-4"
        >
          {other.name}
        </Link>
      </h3>
      {other.currentRung ? (
        <p className="people-text text-sm text-ink-2">{other.currentRung.name}</p>
      ) : null}
      {children ? <p className="text-sm text-ink-3">{children}</p> : null}
    </div>
  );
}
