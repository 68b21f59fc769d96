"use client";

import { startTransition, useActionState } from "react";

/**
 * The action of a form that works without a script, and the state that it last responded with. `send` runs it with the
 * values that the form has read; `saving` is what `SavedForm` shows of it.
 */
export function useFormAction<State>(
  action: (state: Awaited<State>, form: FormData) => Promise<State>,
  initial: Awaited<State>,
) {
  const [state, submit, pending] = useActionState(action, initial);
  const send = async (values: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(values)) data.set(name, value);
    startTransition(() => submit(data));
  };
  return { state, send, saving: { action: submit, state, pending } };
}
