"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { DateField } from "@/components/plan/date-field";
import { useOrganization } from "@/components/providers/organization";
import { SignInAgain } from "@/components/providers/sign-in-again";
import { useTRPC } from "@/components/providers/trpc";
import { useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { type Audience, audiences } from "@/domain/goal/audience";
import type { Ladder } from "@/domain/ladder/ladder";
import { pathTo } from "@/domain/ladder/path";
import { limits } from "@/domain/limits";
import { backcast } from "@/domain/plan/backcast/backcast";
import { Findings } from "./findings";
import { type Proposal, ProposedMilestones } from "./proposed-milestones";

/**
 * The guided plan: the end first, in one's own words; then so that one can tell when it is reached; then its date; then
 * the rungs on the way, dated backward from it.
 */
export function NewGoal({
  ladder,
  currentRungId,
  today,
}: {
  ladder: Ladder | null;
  currentRungId: string | null;
  today: string;
}) {
  const t = useTranslations("newGoal");
  const share = useTranslations("share");
  const trpc = useTRPC();
  const router = useRouter();
  const problem = useProblem();
  const locale = useLocale();
  const { organization, fiscalYearStartMonth } = useOrganization();
  const id = useRef("");
  const [intent, setIntent] = useState("");
  const [statement, setStatement] = useState("");
  const [targetRungId, setTargetRungId] = useState<string | null>(null);
  const [givenDate, setGivenDate] = useState<string | null>(null);
  const taking = useRef<Promise<string | null> | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [seenBy, setSeenBy] = useState<ReadonlySet<Audience>>(new Set());
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const create = useMutation(trpc.goal.create.mutationOptions());
  const tooLong = useTooLong();
  const intentTooLong = tooLong(intent, limits.intent);
  const statementTooLong = tooLong(statement, limits.statement);
  const rules = { today, fiscalYearStartMonth, locale };

  const currentRung = ladder?.rungs.find((rung) => rung.id === currentRungId) ?? null;
  const targets = (ladder?.rungs ?? [])
    .filter((rung) => rung.level > (currentRung?.level ?? 0))
    .filter((rung) => ladder && pathTo(ladder, currentRungId, rung.id) !== null)
    .toSorted((a, b) => a.level - b.level);
  const proposal = useMemo(
    () => proposalOf(ladder, currentRungId, targetRungId, givenDate, today),
    [ladder, currentRungId, targetRungId, givenDate, today],
  );

  const aimAt = (rungId: string, name: string) => {
    setTargetRungId(rungId === targetRungId ? null : rungId);
    if (statement.trim() === "" && currentRung)
      setStatement(t("suggestedStatement", { from: currentRung.name, to: name }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Sent in the moment in which the date was left: it counts as well.
    const targetDate = (await taking.current) ?? givenDate;
    const missing: Record<string, string> = {};
    if (statement.trim() === "") missing.statement = t("missing.statement");
    if (targetDate === null) missing.targetDate = t("missing.targetDate");
    setErrors(missing);
    setFailure(null);
    const first = intentTooLong
      ? "intent"
      : statementTooLong
        ? "statement"
        : Object.keys(missing)[0];
    if (first || targetDate === null) {
      document.getElementById(first ?? "")?.focus();
      return;
    }
    // The same form sent twice is one goal.
    id.current ||= crypto.randomUUID();
    try {
      const rungs = proposal?.milestones.filter(({ rungId }) => !left.has(rungId)) ?? [];
      await create.mutateAsync({
        organization,
        id: id.current,
        intent: intent.trim() === "" ? statement : intent,
        statement,
        targetDate,
        targetRungId,
        audiences: [...seenBy],
        milestones: rungs.map(({ rungId, name, date }) => ({
          id: crypto.randomUUID(),
          title: name,
          rungId,
          dueOn: date,
        })),
      });
      router.push(`/${organization}/goals/${id.current}`);
    } catch (error) {
      const { message, fields } = problem(error);
      setErrors(fields);
      setFailure(Object.keys(fields).length > 0 ? null : message);
    }
  };

  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-12 pb-20">
      <Question number={1} title={t("intent.title")} why={t("intent.why")}>
        <TextArea
          id="intent"
          label={t("intent.label")}
          value={intent}
          rows={3}
          placeholder={t("intent.example")}
          className="prose"
          error={intentTooLong ?? errors.intent}
          onChange={(event) => setIntent(event.target.value)}
        />
      </Question>
      <Question number={2} title={t("statement.title")} why={t("statement.why")}>
        {targets.length > 0 ? (
          <fieldset className="mb-4">
            <legend className="mb-2 font-medium">{t("rung")}</legend>
            <div className="flex flex-wrap gap-2">
              {targets.map((rung) => (
                <Button
                  key={rung.id}
                  aria-pressed={rung.id === targetRungId}
                  className="aria-pressed:border-forward aria-pressed:bg-forward-wash aria-pressed:font-medium aria-pressed:text-forward"
                  onClick={() => aimAt(rung.id, rung.name)}
                >
                  {rung.name}
                </Button>
              ))}
            </div>
          </fieldset>
        ) : null}
        <TextField
          id="statement"
          label={t("statement.label")}
          value={statement}
          placeholder={t("statement.example")}
          error={statementTooLong ?? errors.statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <Findings
          statement={statement}
          targetDate={givenDate}
          ladder={ladder}
          currentRungId={currentRungId}
          targetRungId={targetRungId}
        />
      </Question>
      <Question number={3} title={t("date.title")} why={t("date.why")}>
        <DateField
          id="targetDate"
          label={t("date.label")}
          value={givenDate}
          taking={taking}
          rules={rules}
          error={errors.targetDate}
          onChange={setGivenDate}
        />
      </Question>
      {proposal ? (
        <Question number={4} title={t("way.title")} why={t("way.why")}>
          <ProposedMilestones
            proposal={proposal}
            rules={rules}
            left={left}
            toggle={(rungId) => {
              const next = new Set(left);
              if (!next.delete(rungId)) next.add(rungId);
              setLeft(next);
            }}
          />
        </Question>
      ) : null}
      <Question number={proposal ? 5 : 4} title={t("seen.title")} why={t("seen.why")}>
        <div className="grid gap-1">
          {audiences.map((audience) => (
            <label key={audience} className="flex min-h-9 items-center gap-3">
              <input
                type="checkbox"
                className="tick size-[18px]"
                checked={seenBy.has(audience)}
                onChange={() => {
                  const next = new Set(seenBy);
                  if (!next.delete(audience)) next.add(audience);
                  setSeenBy(next);
                }}
              />
              {share(`audience.${audience}`)}
            </label>
          ))}
        </div>
      </Question>
      <div className="flex items-center gap-5">
        <Button type="submit" variant="solid" disabled={create.isPending}>
          {create.isPending ? t("saving") : t("start")}
        </Button>
        {failure ? (
          <p role="alert" className="font-medium text-risk">
            {failure}
            <SignInAgain message={failure} />
          </p>
        ) : null}
      </div>
    </form>
  );
}

function Question({
  number,
  title,
  why,
  children,
}: {
  number: number;
  title: string;
  why: string;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-x-5 md:grid-cols-[2rem_minmax(0,1fr)]">
      <p aria-hidden="true" className="figures hidden font-serif text-title text-ink-3 md:block">
        {number}
      </p>
      <div>
        <h2 className="font-serif text-title">{title}</h2>
        <p className="mb-4 text-ink-2">{why}</p>
        {children}
      </div>
    </section>
  );
}

/** The rungs from where the person stands to the target, dated backward; null until there is a target to date from. */
function proposalOf(
  ladder: Ladder | null,
  currentRungId: string | null,
  targetRungId: string | null,
  targetDate: string | null,
  today: string,
): Proposal | null {
  if (!ladder || !targetRungId || !targetDate) return null;
  const path = (pathTo(ladder, currentRungId, targetRungId) ?? [targetRungId]).filter(
    (rungId) => rungId !== currentRungId,
  );
  // A rung's typical months are the time people stand on it: what reaching the next one takes.
  const below = [currentRungId, ...path];
  const rungOf = (rungId: string | null | undefined) =>
    ladder.rungs.find((rung) => rung.id === rungId);
  const typicalMonths = Object.fromEntries(
    path.map((rungId, index) => [rungId, rungOf(below[index])?.typicalMonths ?? null]),
  );
  const dated = backcast({ path, targetDate, today, typicalMonths });
  if (!dated.ok) return null;
  return {
    ...dated.value,
    milestones: dated.value.milestones.map(({ rungId, date }) => ({
      rungId,
      date,
      name: rungOf(rungId)?.name ?? "",
    })),
  };
}
