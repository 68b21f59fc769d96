"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import { LimitFields } from "./limit-fields";
import type { OwnGoal } from "./own-goals";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

/** Narrows, or widens again, what one mentor sees and until when. */
export default function LimitForm({
  mentorshipId,
  name,
  limits,
  goals,
  today,
  onClose,
}: {
  mentorshipId: string;
  name: string;
  limits: MentorshipLimits;
  goals: readonly OwnGoal[];
  today: string;
  onClose: () => void;
}) {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const problem = useProblem();
  const { done, failed } = useMentorshipFeedback();
  const [edited, setEdited] = useState(limits);
  const [error, setError] = useState<{ onDate: boolean; message: string } | null>(null);
  const change = useMutation(trpc.mentorship.limit.mutationOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const input = { organization, mentorshipId };
    // By the time somebody undoes it the form is gone, and callbacks given to `mutate` with it; promises outlive it.
    const undo = () =>
      change.mutateAsync({ ...input, ...limits }).then(() => done(t("limited", { name })), failed);
    change.mutateAsync({ ...input, ...edited }).then(
      () => {
        onClose();
        done(t("limited", { name }), undo);
      },
      (failure: unknown) =>
        setError({
          onDate: problemIn(failure)?.code === "dateInPast",
          message: problem(failure).message,
        }),
    );
  };
  return (
    <form onSubmit={submit} aria-label={t("limitFor", { name })} className="grid gap-4">
      <LimitFields
        value={edited}
        onChange={setEdited}
        goals={goals}
        today={today}
        dateError={error?.onDate ? error.message : undefined}
      />
      {error && !error.onDate ? (
        <p role="alert" className="font-medium text-risk">
          {error.message}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={change.isPending}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
