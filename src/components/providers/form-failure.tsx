import { FormError } from "@/components/ui/form-error";
import { SignInAgain } from "./sign-in-again";

/** Why a form as a whole was not taken, with the way back in where somebody is signed out. */
export function FormFailure({ message }: { message: string | null | undefined }) {
  return message ? (
    <FormError>
      {message}
      <SignInAgain message={message} />
    </FormError>
  ) : null;
}
