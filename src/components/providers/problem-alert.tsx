import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { AddressedProblem } from "@/domain/problem-in-address";
import { waitOf } from "@/domain/wait";

/** Says why a form without a script has failed, as the address of its page tells it. */
export function ProblemAlert({
  problem: { code, seconds },
  email = "",
}: {
  problem: AddressedProblem;
  /** The e-mail address in the sentences that name one. */
  email?: string | undefined;
}) {
  const t = useTranslations("problem");
  return <Notice tone="risk">{t(code, { ...waitOf(seconds), email })}</Notice>;
}
