"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useRef } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { ProblemCode } from "@/domain/problem";
import { type FormErrors, visibleErrors } from "./form-errors";
import { type LazySchema, schemaResolver } from "./schema-resolver";
import { type Failure, problemIn, useProblem } from "./use-problem";
import { useSentence } from "./use-sentence";
import { useStoredForm } from "./use-stored-form";

/** By the key of a general sentence or the code of a problem. Where it depends on what was typed, it is called for then. */
type SentencesByKey = Record<string, string | (() => string | undefined)>;

type Options<Values extends FieldValues, Output> = {
  /** Loaded when somebody begins to fill the form in: zod is large, and a page is read more often than written. */
  schema: LazySchema<Values, Output>;
  defaultValues?: DefaultValues<Values>;
  /** What the form holds, where it follows what was saved. */
  values?: Values;
  /** What is said at a field instead of the general sentence: one for whatever its schema finds wrong, or one by key. */
  sentences?: Partial<Record<Path<Values>, string | SentencesByKey>>;
  /** Sends what the schema made of the values. What it throws, and any error it returns, is said where it belongs. */
  send: (values: Output) => Promise<FormErrors<Path<Values>> | undefined> | Promise<void>;
  /** The field that a problem concerns, by its code, where the problem itself names none. */
  fieldOf?: Partial<Record<ProblemCode, Path<Values>>>;
  /** The name under which what is filled in outlives the page until it is sent. */
  storedAs?: string;
};

/**
 * The commit of what was typed in a date: whether it could be read; null while nothing was typed. A form waits for it,
 * because it may be sent by the same press that leaves the field.
 */
export type PendingCommit = RefObject<Promise<boolean> | null>;

export type AppForm<Values extends FieldValues, Output> = UseFormReturn<Values, unknown, Output> & {
  /** For the form element. */
  formProps: {
    noValidate: true;
    onFocus: () => void;
    onSubmit: (event?: FormEvent) => void;
  };
  isSending: boolean;
  /** The commit of the form's date. */
  pendingCommit: PendingCommit;
  /** Why the form as a whole was not taken. */
  failure: Failure | null;
  /** The fields that say themselves what is wrong with them. */
  shownFields: Set<string>;
  /** Forgets what outlives the page (`storedAs`), where the person gives it up. */
  forget: () => void;
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
  fieldOf,
  storedAs,
}: Options<Values, Output>): AppForm<Values, Output> {
  const t = useTranslations("text");
  const sentence = useSentence();
  const problem = useProblem();
  const isSending = useRef(false);
  const pendingCommit = useRef<Promise<boolean> | null>(null);
  const { current: shownFields } = useRef(new Set<string>());
  const sentenceByKey = (field: string, key: string): string | undefined => {
    const own: string | SentencesByKey | undefined = sentences?.[field as Path<Values>];
    const found = typeof own === "object" ? own[key] : undefined;
    return typeof found === "function" ? found() : found;
  };
  const sentenceAt = (field: string, key: string): string => {
    const own: string | SentencesByKey | undefined = sentences?.[field as Path<Values>];
    return typeof own === "string" ? own : (sentenceByKey(field, key) ?? sentence(key));
  };
  const form = useForm<Values, unknown, Output>({
    ...(values ? { values } : { defaultValues }),
    resolver: schemaResolver(schema, sentenceAt),
  });

  const { forget } = useStoredForm(form, storedAs);

  const showOfWhole = ({ message, isSignedOut }: Failure) =>
    form.setError("root", { message, type: isSignedOut ? signedOut : "refused" });
  const show = (errors: FormErrors<Path<Values>>) => {
    const { fields, form: whole } = visibleErrors(errors, shownFields);
    for (const [field, message] of fields) form.setError(field, { message });
    if (fields[0]) form.setFocus(fields[0][0]);
    if (whole) showOfWhole(whole);
  };
  /** Says what the resolver has found wrong with a field that does not say it. The others have it already. */
  const showHidden = (errors: FieldErrors<Values>) => {
    const fields = Object.fromEntries(
      Object.entries(errors).map(([field, error]) => [field, String(error?.message)]),
    );
    const { form: whole } = visibleErrors({ fields }, shownFields);
    if (whole) showOfWhole(whole);
  };
  const refuse = (refusal: unknown) => {
    const { fields, ...whole } = problem(refusal);
    const code = problemIn(refusal)?.code;
    const field = code && fieldOf?.[code];
    const errors = field
      ? { fields: { [field]: sentenceByKey(field, code) ?? whole.message } }
      : { fields, form: whole };
    show(errors as FormErrors<Path<Values>>);
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
    // A date that cannot be read stays in its field, which says why; the other fields say what is wrong with them.
    if ((await pendingCommit.current?.catch(() => false)) === false)
      return void (await form.trigger(undefined, { shouldFocus: true }));
    await form.handleSubmit(async (read) => {
      // It would wait without a word, and be sent later although the form was cancelled meanwhile.
      if (!navigator.onLine) return showOfWhole({ message: t("offline"), isSignedOut: false });
      try {
        const errors = await send(read);
        if (errors) show(errors);
        else forget();
      } catch (refusal) {
        refuse(refusal);
      }
    }, showHidden)();
  };
  return Object.assign(form, {
    formProps: {
      noValidate: true as const,
      onFocus: () => void schema().catch(() => undefined),
      onSubmit,
    },
    isSending: form.formState.isSubmitting,
    pendingCommit,
    shownFields,
    forget,
    failure: failureIn(form.formState.errors.root),
  });
}
