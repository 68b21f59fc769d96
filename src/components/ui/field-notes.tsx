import { type ReactNode, useId } from "react";

export const hintClass = "text-sm text-ink-3 wrap-anywhere";
export const errorClass = "text-sm font-medium text-risk wrap-anywhere";

type Notes = { hint?: ReactNode; error?: ReactNode };

/** The ids of a control and of the hint and the error that belong to it, and the attributes that link them. */
export function useFieldIds(given: string | undefined, { hint, error }: Notes) {
  const own = useId();
  const id = given ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter((each) => each !== undefined).join(" ");
  const control = {
    id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  };
  return { control, hintId, errorId };
}

/** The hint and the error of a control, under it. */
export function FieldNotes({
  hint,
  error,
  hintId,
  errorId,
  isPolite = false,
}: Notes & {
  hintId: string | undefined;
  errorId: string | undefined;
  /** Announced politely: what is read from half a word changes with each key. */
  isPolite?: boolean | undefined;
}) {
  const notes = (
    <>
      {hint ? (
        <div id={hintId} className={hintClass}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div id={errorId} className={errorClass}>
          <span role={isPolite ? undefined : "alert"}>{error}</span>
        </div>
      ) : null}
    </>
  );
  return isPolite ? <div aria-live="polite">{notes}</div> : notes;
}
