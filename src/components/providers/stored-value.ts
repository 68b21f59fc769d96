type ValueStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type StoredValue<Value> = ReturnType<typeof storedValue<Value>>;

/**
 * A value that outlives the page, where the browser allows it. The key names the person, because somebody else may sign
 * in on the same machine.
 */
export function storedValue<Value>(
  storage: () => ValueStorage,
  key: string,
  isValue: (stored: unknown) => stored is Value,
) {
  return {
    read(): Value | null {
      try {
        const stored: unknown = JSON.parse(storage().getItem(key) ?? "null");
        return isValue(stored) ? stored : null;
      } catch {
        return null;
      }
    },
    write(value: Value | null): void {
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(value));
      } catch {
        // The storage is full, or the browser does not allow it: the value lasts as long as the page.
      }
    },
  };
}

/** The storage of this tab. */
export const tabStorage = (): ValueStorage => window.sessionStorage;
