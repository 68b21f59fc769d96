import { useEffect, useEffectEvent, useMemo } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { useOrganization } from "./organization";
import { storedValue, tabStorage } from "./stored-value";

/**
 * Stores what is filled in under a name until it is sent, for this person alone, and fills it in again when the page
 * comes back.
 */
export function useStoredForm<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  name: string | undefined,
): { forget: () => void } {
  const { memberId } = useOrganization();
  // Outside an organization nobody is named to whom it would belong.
  const key = name !== undefined && memberId !== "" ? `form:${memberId}:${name}` : null;
  const stored = useMemo(
    () => (key === null ? null : storedValue(tabStorage, key, isFilled)),
    [key],
  );
  const fillIn = useEffectEvent((filled: Record<string, unknown>) => {
    const values = form.getValues();
    const known = Object.entries(filled).filter(([field]) => field in values);
    form.reset({ ...values, ...Object.fromEntries(known) }, { keepDefaultValues: true });
  });
  useEffect(() => {
    if (!stored) return;
    const filled = stored.read();
    if (filled) fillIn(filled);
    const { unsubscribe } = form.watch((values) => stored.write(values));
    return unsubscribe;
  }, [form, stored]);
  return { forget: () => stored?.write(null) };
}

const isFilled = (stored: unknown): stored is Record<string, unknown> =>
  typeof stored === "object" && stored !== null && !Array.isArray(stored);
