import type { Failure } from "./use-problem";

/** Why a form was not taken: what is said at its fields, or of the form as a whole. */
export type FormErrors<Field extends string> = {
  fields?: Partial<Record<Field, string>>;
  form?: Failure;
};

/**
 * Says of the form as a whole what is wrong with a field that shows no error, so that no form is refused without a word.
 * What is said of the whole form anyway gives way to what is said at its fields.
 */
export function visibleErrors<Field extends string>(
  { fields = {}, form }: FormErrors<Field>,
  shownFields: ReadonlySet<string>,
): { fields: [Field, string][]; form: Failure | null } {
  const errors = Object.entries(fields) as [Field, string][];
  const shown = errors.filter(([field]) => shownFields.has(field));
  const [hidden] = errors.filter(([field]) => !shownFields.has(field));
  if (hidden) return { fields: shown, form: { message: hidden[1], isSignedOut: false } };
  return { fields: shown, form: shown.length === 0 ? (form ?? null) : null };
}
