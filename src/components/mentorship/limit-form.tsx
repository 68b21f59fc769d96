"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAppForm } from "@/components/providers/use-app-form";
import { useDateField, useFormValue } from "@/components/providers/use-form-field";
import { Button } from "@/components/ui/button";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { OwnGoal } from "@/domain/mentorship/own-goals";
import { LimitFields } from "./limit-fields";
import { useMentorshipFeedback } from "./use-mentorship-feedback";

const schema = async () => (await import("@/domain/mentorship/mentorship")).mentorshipLimitsSchema;

/** Changes what one mentor sees, and until when. */
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
  const { done, failed } = useMentorshipFeedback();
  const change = useMutation(trpc.mentorship.limit.mutationOptions());
  const input = { organization, mentorshipId };
  // The form is unmounted before somebody can undo, and callbacks given to `mutate` go with it, so a promise is used.
  const undo = () =>
    change.mutateAsync({ ...input, ...limits }).then(() => done(t("limited", { name })), failed);
  const form = useAppForm<MentorshipLimits>({
    schema,
    defaultValues: limits,
    async send(edited) {
      await change.mutateAsync({ ...input, ...edited });
      onClose();
      done(t("limited", { name }), undo);
    },
    fieldOf: { dateInPast: "endsOn" },
  });
  const goalIds = useFormValue(form, "goalIds");
  const endsOn = useDateField(form, "endsOn");
  return (
    <form {...form.formProps} aria-label={t("limitFor", { name })} className="grid gap-4">
      <LimitFields goalIds={goalIds} endsOn={endsOn} goals={goals} today={today} />
      <FormFailure failure={form.failure} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isBusy={change.isPending}>
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
