import { lazyModule } from "./lazy-module";

type Loaded<Component> = { readonly Component: Component } | { readonly error: unknown };

export type ComponentLoader<Component> = ReturnType<typeof componentLoader<Component>>;

/** Loads a component once; after a failure it can be tried again. The promise it gives never rejects. */
export function componentLoader<Component>(load: () => Promise<{ default: Component }>) {
  const module = lazyModule(load);
  let attempt: Promise<Loaded<Component>> | null = null;
  let hasFailed = false;
  const begin = () =>
    module.loaded().then(
      (loaded): Loaded<Component> => ({ Component: loaded.default }),
      (error: unknown): Loaded<Component> => {
        hasFailed = true;
        return { error };
      },
    );
  /** The same promise until a failure is forgotten, because React draws a component by the identity of its promise. */
  const current = () => {
    attempt ??= begin();
    return attempt;
  };
  const forgetFailure = () => {
    if (hasFailed) attempt = null;
    hasFailed = false;
  };
  return {
    current,
    forgetFailure,
    /** Loads ahead of time; a failure is forgotten, so that the component is loaded when it is drawn. */
    preload: () => current().then(forgetFailure),
  };
}
