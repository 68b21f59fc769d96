"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Day } from "@/components/plan/day";
import { ownText } from "@/components/providers/own-text";
import { Tick } from "@/components/ui/tick";
import type { OverviewStep } from "@/domain/goal/overview";
import { useTodayChange } from "./use-today-change";

/** One of the next steps, which can be ticked in place. */
export function StepRow({ step }: { step: OverviewStep }) {
  const t = useTranslations("today");
  const { trpc, organization, announce, refresh, announceFailure } = useTodayChange();
  const [done, setDone] = useState(false);
  const onError = (error: unknown, { change: { type } }: { change: { type: string } }) => {
    setDone(type !== "complete");
    announceFailure(error);
  };
  // One after another: a tick and its undoing would otherwise overtake each other.
  const scope = { id: `step:${step.nodeId}` };
  const change = useMutation(
    trpc.node.change.mutationOptions({ scope, onSuccess: refresh, onError }),
  );
  const mark = (isDone: boolean) => {
    setDone(isDone);
    change.mutate({
      organization,
      goalId: step.goalId,
      change: {
        type: isDone ? "complete" : "reopen",
        changeId: crypto.randomUUID(),
        nodeId: step.nodeId,
      },
    });
    announce({
      text: t.rich(isDone ? "ticked" : "unticked", { title: step.title, own: ownText }),
      undo: () => mark(!isDone),
    });
  };
  const urgent = step.state !== "ahead";
  return (
    <li className="flex flex-wrap items-start gap-x-3 border-b border-line py-3">
      <Tick
        className="mt-0.5"
        aria-label={t(done ? "untick" : "tick", { title: step.title })}
        checked={done}
        onChange={() => mark(!done)}
      />
      <div className="min-w-0 grow basis-40">
        <Link
          href={`/${organization}/goals/${step.goalId}?node=${step.nodeId}`}
          className={`people-text break-words hover:underline underline-offset-4 ${done ? "text-ink-2 line-through" : "font-medium"}`}
        >
          {step.title}
        </Link>
        <p className="people-text text-sm text-ink-2 wrap-anywhere">{step.goalStatement}</p>
      </div>
      <p
        className={`figures ms-auto text-end text-sm ${urgent ? "font-semibold text-risk" : "text-ink-2"}`}
      >
        {step.state === "late"
          ? t.rich("wasDue", { date: () => <Day date={step.finishBy} /> })
          : step.state === "startsSoon" && step.startBy
            ? t.rich("startBy", { date: () => <Day date={step.startBy ?? ""} /> })
            : t.rich("by", { date: () => <Day date={step.finishBy} /> })}
      </p>
    </li>
  );
}
