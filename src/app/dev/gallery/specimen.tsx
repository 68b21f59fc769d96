"use client";

import { useTranslations } from "next-intl";
import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import type { Messages } from "../../../../messages";
import { type ForcedState, forceState } from "./forced-state";
import styles from "./gallery.module.css";

/** One component, by its path below `src/components`, in all its states. */
export type GalleryEntry = { of: string; Specimens: ComponentType };

export type State = keyof Messages["gallery"]["state"];

/** One state of a component. */
export function Specimen({
  state,
  wide = false,
  forced,
  submits = false,
  opens = false,
  children,
}: {
  state: State;
  /** Takes the whole width, like a row of a screen. */
  wide?: boolean;
  /** The state that a pointer or the keyboard would bring about. */
  forced?: ForcedState;
  /** Submits the form in it, so that its errors are shown. */
  submits?: boolean;
  /** Set where its first button opens an overlay, so that tests can open it. */
  opens?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("gallery.state");
  const content = useRef<HTMLDivElement>(null);
  useForcedState(content, forced);
  useSubmitted(content, submits);
  return (
    <figure
      className={wide ? styles.wide : undefined}
      data-opens={opens || undefined}
      data-submits={submits || undefined}
    >
      <figcaption className={styles.state}>{t(state)}</figcaption>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </figure>
  );
}

function useForcedState(
  content: RefObject<HTMLElement | null>,
  forced: ForcedState | undefined,
): void {
  useEffect(() => {
    if (!forced) return;
    // React-aria draws a list only after it has collected its items.
    const timer = setTimeout(() => content.current && forceState(content.current, forced));
    return () => clearTimeout(timer);
  }, [content, forced]);
}

function useSubmitted(content: RefObject<HTMLElement | null>, submits: boolean): void {
  useEffect(() => {
    if (!submits) return;
    // By then the fields of the form have been drawn.
    const timer = setTimeout(() => content.current?.querySelector("form")?.requestSubmit());
    return () => clearTimeout(timer);
  }, [content, submits]);
}

/** A state with an overlay. A button opens it, because an open overlay would cover the next state. */
export function OpenSpecimen({
  state,
  children,
}: {
  state: State;
  children: (close: () => void) => ReactNode;
}) {
  const t = useTranslations("gallery");
  const [isOpen, setOpen] = useState(false);
  return (
    <Specimen state={state} opens>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {isOpen ? children(() => setOpen(false)) : null}
    </Specimen>
  );
}

/** A row needs a list around it to be valid HTML. */
export const Rows = ({ children }: { children: ReactNode }) => <ul>{children}</ul>;
