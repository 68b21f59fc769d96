import { useTranslations } from "next-intl";

/**
 * The way back in, beside a sentence that says one is signed out; nothing beside any other. It opens a tab of its own,
 * so that what was typed in this one stays.
 */
export function SignInAgain({ message }: { message: string | null | undefined }) {
  const problem = useTranslations("problem");
  const t = useTranslations("text");
  return message?.includes(problem("notSignedIn")) ? (
    <a
      href="/sign-in"
      target="_blank"
      rel="noreferrer"
      className="ms-1 inline-block min-h-6 shrink-0 font-semibold underline underline-offset-4"
    >
      {t("signIn")}
    </a>
  ) : null;
}
