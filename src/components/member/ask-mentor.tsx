"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useOrganization } from "@/components/providers/organization";
import { useTRPC } from "@/components/providers/trpc";
import { useOneId } from "@/components/providers/use-one-id";
import { useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";

/** Asks a colleague to be one's mentor, or offers to be theirs, with a line of why. */
export function AskMentor({ memberId, name }: { memberId: string; name: string }) {
  const t = useTranslations("mentoring");
  const trpc = useTRPC();
  const router = useRouter();
  const announce = useAnnounce();
  const problem = useProblem();
  const { organization } = useOrganization();
  const [note, setNote] = useState("");
  const [error, setError] = useState<string | null>(null);
  const tooLong = useTooLong()(note, limits.intent);
  const { idFor, forget } = useOneId();
  const ask = useMutation(trpc.mentorship.ask.mutationOptions());
  const send = (as: "mentee" | "mentor") => {
    ask.mutate(
      { organization, id: idFor(as), otherId: memberId, as, note },
      {
        onSuccess() {
          forget(as);
          setNote("");
          setError(null);
          announce({ text: t("asked", { name }) });
          router.refresh();
        },
        onError: (failure) => setError(problem(failure).message),
      },
    );
  };
  return (
    <div className="grid max-w-xl gap-4 py-4">
      <TextArea
        id="note"
        label={t("note", { name })}
        rows={2}
        value={note}
        error={tooLong ?? error}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={ask.isPending || tooLong !== null} onClick={() => send("mentee")}>
          {t("askToMentor", { name })}
        </Button>
        <Button
          variant="quiet"
          disabled={ask.isPending || tooLong !== null}
          onClick={() => send("mentor")}
        >
          {t("offer", { name })}
        </Button>
      </div>
    </div>
  );
}
