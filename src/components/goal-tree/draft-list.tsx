"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/plan/parsed-date";
import { textLines } from "@/components/providers/text-lines";
import { useSentence } from "@/components/providers/use-sentence";
import { treeLimits } from "@/domain/limits";
import { withDescendants } from "@/domain/node/paste/outline";
import type { PastedNode } from "@/domain/node/paste/pasted-list";
import type { DraftedList, ListProblem } from "./read-list";
import { useValueText } from "./use-value-text";

/** What a pasted list will become, or why it cannot be added. */
export function DraftList({ drafted: { list, problem } }: { drafted: DraftedList }) {
  const t = useTranslations("climb.list");
  const all = list?.nodes.flatMap((node) => withDescendants(node)) ?? [];
  const done = all.filter(({ isDone }) => isDone).length;
  return (
    <div className="grid gap-2 text-sm">
      <p role="alert" className="font-medium text-risk empty:hidden">
        {problem ? <Problem problem={problem} /> : null}
      </p>
      {list ? (
        <>
          <p aria-live="polite" className="font-medium">
            {t("count", { count: list.count, done })}
          </p>
          {list.raised > 0 ? (
            <p className="text-ink-2">
              {t("raised", { count: list.raised, max: treeLimits.depth })}
            </p>
          ) : null}
          <section
            aria-label={t("preview")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: It scrolls, by keyboard too.
            tabIndex={0}
            className="max-h-80 overflow-y-auto rounded border border-line px-3 py-2"
          >
            <Lines nodes={list.nodes} />
          </section>
        </>
      ) : null}
    </div>
  );
}

function Problem({ problem }: { problem: ListProblem }) {
  const t = useTranslations("climb");
  const sentence = useSentence();
  switch (problem.reason) {
    case "tooManyLines":
      return t("pastedTooMany", { count: problem.lines, max: problem.max });
    case "lineTooLong":
      return t("pastedTooLong", { line: problem.line, excess: problem.excess });
    case "lineWithControl":
      return textLines(t("pastedControl", { line: problem.line }), sentence(problem.messageKey));
  }
}

function Lines({ nodes }: { nodes: readonly PastedNode[] }) {
  return (
    <ul className="grid gap-1">
      {nodes.map((node) => (
        <li key={node.line} className="grid gap-1">
          <Line node={node} />
          {node.children.length > 0 ? (
            <div className="ps-5">
              <Lines nodes={node.children} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Line({ node }: { node: PastedNode }) {
  const { title, isDone, excess, due, duration, unread, refused } = node;
  const t = useTranslations("climb.list");
  const refusal = useRefusal(refused && { ok: false, error: refused.error });
  const textOf = useValueText();
  const values = [due?.date, duration?.days].flatMap((value) =>
    value === undefined ? [] : [textOf(value)],
  );
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      {isDone ? (
        <span className="text-forward">
          <Check size={14} aria-hidden="true" className="inline" />
          <span className="sr-only">{t("done")}</span>
        </span>
      ) : null}
      <span className={`people-text min-w-0 wrap-anywhere ${excess > 0 ? "text-risk" : ""}`}>
        {title}
      </span>
      {values.map((value) => (
        <span key={value} className="font-medium text-forward">
          {value}
        </span>
      ))}
      {refusal ? <span className="text-ink-2">{refusal}</span> : null}
      {unread.map(({ text }) => (
        <span key={text} className="text-ink-2">
          {t("unread", { text })}
        </span>
      ))}
    </div>
  );
}
