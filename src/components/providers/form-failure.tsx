import { FormError } from "@/components/ui/form-error";
import { FailureText } from "./failure-text";
import type { Failure } from "./use-problem";

/** Says why a form as a whole was refused. */
export function FormFailure({ failure }: { failure: Failure | null }) {
  return failure ? (
    <FormError>
      <FailureText failure={failure} />
    </FormError>
  ) : null;
}
