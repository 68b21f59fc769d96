import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

type Problem = Parameters<ReturnType<typeof useTranslations<"signIn.problem">>>[0];

/** Says why signing in failed, and what to do now. */
export function ProblemNotice({ problem, seconds }: { problem: Problem; seconds: number }) {
  const t = useTranslations("signIn.problem");
  return (
    <Notice tone="risk">{t(problem, { minutes: Math.max(1, Math.ceil(seconds / 60)) })}</Notice>
  );
}
