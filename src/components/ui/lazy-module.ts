import { pause } from "./pause";

const retryMilliseconds = 10_000;

/** A module that is loaded when it is first needed, once. A failure is not remembered, so that the next call tries anew. */
export function lazyModule<Module>(load: () => Promise<Module>) {
  let loading: Promise<Module> | null = null;
  let current: Module | null = null;
  const loadNow = async () => {
    try {
      current = await load();
      return current;
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  const loaded = (): Promise<Module> => {
    loading ??= loadNow();
    return loading;
  };
  let retrying: Promise<Module> | null = null;
  const retried = async (): Promise<Module> => {
    for (;;) {
      await pause(retryMilliseconds, ["online"]).ended;
      try {
        return await loaded();
      } catch {
        // It goes on.
      }
    }
  };
  return {
    /** Null while it is not loaded. */
    current: () => current,
    /** Rejects where it cannot be loaded now. */
    loaded,
    /** Tries until it is loaded, every few seconds and when the connection is back; `onFailure` is told that this goes on. */
    async onceLoaded(onFailure?: () => void): Promise<Module> {
      try {
        return await loaded();
      } catch {
        onFailure?.();
        retrying ??= retried();
        return retrying;
      }
    },
  };
}
