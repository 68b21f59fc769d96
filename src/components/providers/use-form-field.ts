"use client";

import { useEffect } from "react";
import { type FieldValues, type Path, useController } from "react-hook-form";
import type { AppForm } from "./use-app-form";
import { useTextProblem } from "./use-text-problem";

/**
 * A field of a form, as the kit's fields take it, to be drawn with its error. Of several that are wrong, the one whose hook
 * ran first takes the focus.
 */
export function useFormField<Values extends FieldValues, Output, Name extends Path<Values>>(
  form: AppForm<Values, Output>,
  name: Name,
) {
  const { field, fieldState } = useController({ control: form.control, name });
  const { value, onChange, onBlur, ref } = field;
  const { shownFields } = form;
  useEffect(() => {
    shownFields.add(name);
    return () => {
      shownFields.delete(name);
    };
  }, [shownFields, name]);
  return { name, value, onChange, onBlur, inputRef: ref, error: fieldState.error?.message };
}

/** What a form holds under a name, for a control that shows no error: what is wrong with it is said of the whole form. */
export function useFormValue<Values extends FieldValues, Output, Name extends Path<Values>>(
  form: AppForm<Values, Output>,
  name: Name,
) {
  const { value, onChange } = useController({ control: form.control, name }).field;
  return { value, onChange };
}

/** A date of a form, as `DateField` takes it. What is typed in it counts even where the form is sent by the same press. */
export function useDateField<Values extends FieldValues, Output, Name extends Path<Values>>(
  form: AppForm<Values, Output>,
  name: Name,
) {
  const { value, onChange, inputRef, error } = useFormField(form, name);
  return { value, onChange, inputRef, error, pendingCommit: form.pendingCommit };
}

/** A field of text, which says while one types why it cannot be taken. */
export function useTextField<Values extends FieldValues, Output>(
  form: AppForm<Values, Output>,
  name: Path<Values>,
  limit: number,
) {
  const field = useFormField(form, name);
  const value: string = field.value ?? "";
  const problem = useTextProblem()(value, limit);
  return { ...field, value, error: problem ?? field.error };
}
