import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { type AppForm, useAppForm } from "@/components/providers/use-app-form";
import { useOneId } from "@/components/providers/use-one-id";
import type { MentorshipLimits } from "@/domain/mentorship/mentorship";
import type { AskableColleague } from "./colleague-field";
import { useMentorshipFeedback } from "./use-mentorship-feedback";
import { useTakeBackRequest } from "./use-take-back-request";

type RequestFields = {
  /** The role of the person who asks. */
  as: "mentee" | "mentor";
  otherId: string;
  note: string;
} & MentorshipLimits;

export type RequestForm = AppForm<RequestFields, RequestFields>;

const schema = async () => (await import("./request-schema")).requestSchema;

const blank = { otherId: "", note: "", goalIds: null, endsOn: null } as const;

/** The form for a request and how it is sent. */
export function useRequestForm(colleagues: readonly AskableColleague[]): RequestForm {
  const t = useTranslations("mentorship");
  const trpc = useTRPC();
  const { organization } = useOrganization();
  const { done } = useMentorshipFeedback();
  const { takeBack } = useTakeBackRequest();
  const { idFor, forget } = useOneId();
  const ask = useMutation(trpc.mentorship.ask.mutationOptions());
  const form: RequestForm = useAppForm<RequestFields>({
    schema,
    defaultValues: { ...blank, as: "mentee" },
    storedAs: "mentorship request",
    sentences: { otherId: t("chooseFirst") },
    async send({ as, otherId, note, ...limits }) {
      const other = colleagues.find(({ id }) => id === otherId);
      if (!other || other.taken[as]) return { fields: { otherId: t("chooseFirst") } };
      const key = `${as} ${otherId}`;
      const question = { id: idFor(key), otherId, as, note };
      await ask.mutateAsync({ organization, ...question, limits: as === "mentee" ? limits : null });
      forget(key);
      form.reset({ ...blank, as });
      done(t("sent", { name: other.name }), () => void takeBack(question.id, other));
    },
    fieldOf: { dateInPast: "endsOn", mentorshipExists: "otherId" },
  });
  return form;
}
