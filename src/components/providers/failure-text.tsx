import { useTranslations } from "next-intl";
import type { Failure } from "./use-problem";

/** Why something failed, with a link to sign in where the person is signed out. */
export function FailureText({ failure: { message, isSignedOut } }: { failure: Failure }) {
  return (
    <>
      {message}
      {isSignedOut ? <SignInAgain /> : null}
    </>
  );
}

/** Opens a new tab, so that what was typed in this one stays. */
export function SignInAgain() {
  const t = useTranslations("text");
  return (
    <a
      href="/sign-in"
      target="_blank"
      rel="noreferrer"
      className="ms-1 inline-block min-h-6 shrink-0 font-semibold underline underline-offset-4"
    >
      {t("signIn")}
    </a>
  );
}
