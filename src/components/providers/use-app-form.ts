"use client";

import { type FormEvent, type RefObject, useRef } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import { type LazySchema, schemaResolver } from "./schema-resolver";
import { type Failure, useProblem } from "./use-problem";
import { useSentence } from "./use-sentence";

/** What is said at fields, or else of the form as a whole. */
type FormFailure<Values extends FieldValues> = {
  fields?: Partial<Record<Path<Values>, string>>;
  form?: Failure;
};

type Options<Values extends FieldValues, Output> = {
  /** Loaded when somebody begins to fill the form in: zod is large, and a page is read more often than written. */
  schema: LazySchema<Values, Output>;
  defaultValues?: DefaultValues<Values>;
  /** What the form holds, where it follows what was saved. */
  values?: Values;
  /** What is said instead of the schema's own sentence: by field, whatever is wrong with it, or by the key of that sentence. */
  sentences?: Partial<Record<Path<Values>, string | Record<string, string>>>;
  /** Sends what the schema made of the values. What it throws, and any failure it returns, is said where it belongs. */
  send: (values: Output) => Promise<FormFailure<Values> | undefined> | Promise<void>;
  /** Says of a refusal which field it concerns; null where the refusal says so itself. */
  failureOf?: (refusal: unknown) => FormFailure<Values> | null;
};

/**
 * Whether what is in the field of a date could be read, once it is known; null while nothing was typed. A form waits for it,
 * because it may be sent by the same press that leaves the field.
 */
export type DateTaking = RefObject<Promise<boolean> | null>;

export type AppForm<Values extends FieldValues, Output> = UseFormReturn<Values, unknown, Output> & {
  /** For the form element. */
  formProps: {
    noValidate: true;
    onFocus: () => void;
    onSubmit: (event?: FormEvent) => void;
  };
  isSending: boolean;
  /** For the form's date. */
  taking: DateTaking;
  /** Why the form as a whole was not taken. */
  failure: Failure | null;
};

/** The kind of a form error for a person without a session. */
const signedOut = "signedOut";

function failureIn(root: { message?: string; type?: unknown } | undefined): Failure | null {
  return root?.message ? { message: root.message, isSignedOut: root.type === signedOut } : null;
}

/**
 * A form: what is typed in it, what is wrong with which field, and how it is sent. The schema is made of what the server
 * reads the same input with; where it cannot be loaded, the server alone judges.
 */
export function useAppForm<Values extends FieldValues, Output extends FieldValues = Values>({
  schema,
  defaultValues,
  values,
  sentences,
  send,
  failureOf,
}: Options<Values, Output>): AppForm<Values, Output> {
  const sentence = useSentence();
  const problem = useProblem();
  const isSending = useRef(false);
  const taking = useRef<Promise<boolean> | null>(null);
  const sentenceAt = (field: string, key: string) => {
    const own: string | Record<string, string> | undefined = sentences?.[field as Path<Values>];
    return (typeof own === "object" ? own[key] : own) ?? sentence(key);
  };
  const form = useForm<Values, unknown, Output>({
    ...(values ? { values } : { defaultValues }),
    resolver: schemaResolver(schema, sentenceAt),
  });

  const show = ({ fields = {}, form: whole }: FormFailure<Values>) => {
    const entries = Object.entries(fields) as [Path<Values>, string][];
    for (const [field, message] of entries) form.setError(field, { message });
    const [first] = entries;
    if (first) form.setFocus(first[0]);
    else if (whole)
      form.setError("root", {
        message: whole.message,
        type: whole.isSignedOut ? signedOut : "refused",
      });
  };
  const refuse = (refusal: unknown) => {
    const { fields, ...whole } = problem(refusal);
    show(failureOf?.(refusal) ?? { fields: fields as FormFailure<Values>["fields"], form: whole });
  };
  const onSubmit = (event?: FormEvent) => {
    event?.preventDefault();
    // Pressed twice, it is sent once.
    if (isSending.current) return;
    isSending.current = true;
    void submit().finally(() => {
      isSending.current = false;
    });
  };
  const submit = async () => {
    // A date that cannot be read stays in its field, which says why.
    if ((await taking.current?.catch(() => false)) === false) return;
    await form.handleSubmit(async (read) => {
      try {
        const failure = await send(read);
        if (failure) show(failure);
      } catch (refusal) {
        refuse(refusal);
      }
    })();
  };
  return Object.assign(form, {
    formProps: {
      noValidate: true as const,
      onFocus: () => void schema().catch(() => undefined),
      onSubmit,
    },
    isSending: form.formState.isSubmitting,
    taking,
    failure: failureIn(form.formState.errors.root),
  });
}
