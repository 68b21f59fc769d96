/** What a record holds in the fields that a change sets. */
export const formerFields = <Fields extends object>(
  record: NoInfer<Fields>,
  changed: Partial<Fields>,
): Partial<Fields> =>
  Object.fromEntries(
    Object.keys(changed).map((name) => [name, record[name as keyof Fields]]),
  ) as Partial<Fields>;
