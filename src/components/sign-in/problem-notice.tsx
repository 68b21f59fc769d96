import { useTranslations } from "next-intl";

type Problem = Parameters<ReturnType<typeof useTranslations<"signIn.problem">>>[0];

/** What kept a person from signing in, and what to do now. */
export function ProblemNotice({ problem, seconds }: { problem: Problem; seconds: number }) {
  const t = useTranslations("signIn.problem");
  return (
    <p role="alert" className="mb-8 rounded bg-risk-wash px-4 py-3 font-medium text-risk">
      {t(problem, { minutes: Math.max(1, Math.ceil(seconds / 60)) })}
    </p>
  );
}
