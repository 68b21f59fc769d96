import { SignInAgain } from "./sign-in-again";

/** Why a form as a whole was not taken. */
export function FormFailure({ message }: { message: string | null | undefined }) {
  return message ? (
    <p role="alert" className="font-medium text-risk">
      {message}
      <SignInAgain message={message} />
    </p>
  ) : null;
}
