"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMentorshipFeedback } from "@/components/mentorship/use-mentorship-feedback";
import { useTakeBackRequest } from "@/components/mentorship/use-take-back-request";
import { FormFailure } from "@/components/providers/form-failure";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useAppForm } from "@/components/providers/use-app-form";
import { useTextField } from "@/components/providers/use-form-field";
import { useOneId } from "@/components/providers/use-one-id";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { limits } from "@/domain/limits";

const schema = async () => (await import("./request-note-schema")).requestNoteSchema;

type Role = "mentee" | "mentor";

/** Asks a colleague to be one's mentor, or offers to be theirs, with a line of why. */
export function AskMentor({ memberId, name }: { memberId: string; name: string }) {
  const t = useTranslations("mentoring");
  const trpc = useTRPC();
  const { done } = useMentorshipFeedback();
  const { takeBack } = useTakeBackRequest();
  const { organization } = useOrganization();
  const { idFor, forget } = useOneId();
  const ask = useMutation(trpc.mentorship.ask.mutationOptions());
  const form = useAppForm<{ as: Role; note: string }>({
    schema,
    defaultValues: { as: "mentee", note: "" },
    storedAs: `mentorship request ${memberId}`,
    async send({ as, note }) {
      const id = idFor(as);
      await ask.mutateAsync({ organization, id, otherId: memberId, as, note });
      forget(as);
      form.reset();
      done(t("requested", { name }), () => void takeBack(id, { name }));
    },
  });
  const note = useTextField(form, "note", limits.intent);
  /** Sets the role by the button that submits the form. */
  const sends = (as: Role) => () => form.setValue("as", as);
  return (
    <form {...form.formProps} className="grid max-w-xl gap-4 py-4">
      <TextArea {...note} label={t("note", { name })} rows={2} />
      <FormFailure failure={form.failure} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isBusy={form.isSending} onClick={sends("mentee")}>
          {t("askToMentor", { name })}
        </Button>
        <Button type="submit" variant="quiet" isBusy={form.isSending} onClick={sends("mentor")}>
          {t("offer", { name })}
        </Button>
      </div>
    </form>
  );
}
