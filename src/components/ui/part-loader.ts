type Loaded<Part> = { readonly Part: Part } | { readonly error: unknown };

export type PartLoader<Part> = ReturnType<typeof partLoader<Part>>;

/** Loads a part of the page once; after a failure it can be tried again. The promise it gives never rejects. */
export function partLoader<Part>(load: () => Promise<{ default: Part }>) {
  let attempt: Promise<Loaded<Part>> | null = null;
  let hasFailed = false;
  const begin = () => {
    hasFailed = false;
    return load().then(
      (loaded): Loaded<Part> => ({ Part: loaded.default }),
      (error: unknown): Loaded<Part> => {
        hasFailed = true;
        return { error };
      },
    );
  };
  /** The same promise until a failure is forgotten, because React draws a part by the identity of its promise. */
  const current = () => {
    attempt ??= begin();
    return attempt;
  };
  const forgetFailure = () => {
    if (hasFailed) attempt = null;
  };
  return {
    current,
    forgetFailure,
    /** Loads ahead of time; a failure is forgotten, so that the part is loaded when it is drawn. */
    preload: () => current().then(forgetFailure),
  };
}
