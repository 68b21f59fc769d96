"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useOneId } from "@/components/providers/use-one-id";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits as lengths } from "@/domain/limits";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import { type AskableColleague, ColleagueField } from "./colleague-field";
import { LimitFields } from "./limit-fields";
import type { OwnGoal } from "./own-goals";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

const unlimited: MentorshipLimits = { goalIds: null, endsOn: null };
const roles = ["mentee", "mentor"] as const;

/** Asks a colleague to be one's mentor, or offers to be theirs. Ready for the next as soon as one is sent. */
export function MentorshipRequestForm({
  colleagues,
  ownLevel,
  goals,
  today,
}: {
  colleagues: readonly AskableColleague[];
  /** How high the viewer stands on the ladder; null off it. */
  ownLevel: number | null;
  goals: readonly OwnGoal[];
  today: string;
}) {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const refusalOf = useRefusal();
  const { done } = useMentorshipFeedback();
  const [as, setAs] = useState<"mentee" | "mentor">("mentee");
  const [otherId, setOtherId] = useState("");
  const [note, setNote] = useState("");
  const [limits, setLimits] = useState(unlimited);
  const [error, setError] = useState<Refusal | null>(null);
  const { idFor, forget } = useOneId();
  const noteTooLong = useTooLong()(note, lengths.intent);
  const ask = useMutation(trpc.mentorship.ask.mutationOptions());

  const free = colleagues.filter((one) => !one.taken[as]);
  const other = free.find(({ id }) => id === otherId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    if (!other) {
      setError({ on: "other", message: t("chooseFirst") });
      document.getElementById("colleague")?.focus();
      return;
    }
    if (noteTooLong) {
      document.getElementById("mentorship-note")?.focus();
      return;
    }
    const key = `${as} ${other.id}`;
    const question = { id: idFor(key), otherId: other.id, as, note };
    try {
      const requested = as === "mentee" ? limits : null;
      await ask.mutateAsync({ organization, ...question, limits: requested });
      forget(key);
      setOtherId("");
      setNote("");
      setLimits(unlimited);
      done(t("sent", { name: other.name }));
    } catch (failure) {
      setError(refusalOf(failure));
    }
  };
  const errorOn = (field: Refusal["on"]) => (error?.on === field ? error.message : undefined);

  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-5 py-5">
      <RoleChoice chosen={as} choose={setAs} />
      <ColleagueField
        id="colleague"
        label={t(`whom.${as}`)}
        colleagues={free}
        above={as === "mentee" ? ownLevel : null}
        value={other?.id ?? ""}
        error={errorOn("other")}
        onChange={(id) => {
          setOtherId(id);
          setError(null);
        }}
      />
      <NoteField as={as} value={note} error={noteTooLong ?? errorOn("note")} onChange={setNote} />
      {as === "mentee" ? (
        <RequestLimits isOpen={error?.on === "date"}>
          <LimitFields
            value={limits}
            onChange={setLimits}
            goals={goals}
            today={today}
            dateError={errorOn("date")}
          />
        </RequestLimits>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" variant="solid" disabled={ask.isPending}>
          {t(`send.${as}`)}
        </Button>
        <FormFailure message={errorOn("form")} />
      </div>
    </form>
  );
}

type Refusal = { on: "other" | "note" | "date" | "form"; message: string };

/** Which part of the form a refusal is about. */
function useRefusal() {
  const problem = useProblem();
  return (failure: unknown): Refusal => {
    const { message, fields } = problem(failure);
    const code = problemIn(failure)?.code;
    if (fields.note) return { on: "note", message: fields.note };
    if (code === "dateInPast") return { on: "date", message };
    return { on: code === "mentorshipExists" ? "other" : "form", message };
  };
}

function NoteField({
  as,
  value,
  error,
  onChange,
}: {
  as: (typeof roles)[number];
  value: string;
  error: string | undefined;
  onChange: (note: string) => void;
}) {
  const t = useTranslations("mentorship");
  return (
    <TextArea
      id="mentorship-note"
      label={t("note")}
      hint={t(`noteHint.${as}`)}
      rows={2}
      className="prose"
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function RoleChoice({
  chosen,
  choose,
}: {
  chosen: (typeof roles)[number];
  choose: (role: (typeof roles)[number]) => void;
}) {
  const t = useTranslations("mentorship");
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t("ask")}</legend>
      {roles.map((role) => (
        <Button
          key={role}
          aria-pressed={role === chosen}
          className="aria-pressed:border-forward aria-pressed:bg-forward-wash aria-pressed:font-medium aria-pressed:text-forward"
          onClick={() => choose(role)}
        >
          {t(`askAs.${role}`)}
        </Button>
      ))}
    </fieldset>
  );
}

/** What few think of at first. */
function RequestLimits({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const t = useTranslations("mentorship");
  return (
    <details open={isOpen || undefined}>
      <summary className="min-h-6 cursor-pointer text-ink-2 hover:text-ink">
        {t("limits.title")}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
