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
export type Exhibit = { of: string; Specimens: ComponentType };

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
  /** Takes the whole width, as a row of a screen does. */
  wide?: boolean;
  /** What a pointer or the keyboard would bring about. */
  forced?: ForcedState;
  /** Sends the form in it, so that what is wrong with it is shown. */
  submits?: boolean;
  /** Its first button opens something over the page. */
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
    // Lists of react-aria are drawn once they know what is in them.
    const timer = setTimeout(() => content.current && forceState(content.current, forced));
    return () => clearTimeout(timer);
  }, [content, forced]);
}

function useSubmitted(content: RefObject<HTMLElement | null>, submits: boolean): void {
  useEffect(() => {
    if (!submits) return;
    // What is in the form by then has been drawn.
    const timer = setTimeout(() => content.current?.querySelector("form")?.requestSubmit());
    return () => clearTimeout(timer);
  }, [content, submits]);
}

/** A state in which something lies over the page: opened by a button, so that one can go on to the next. */
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

/** The list that a row needs about it. */
export const Rows = ({ children }: { children: ReactNode }) => <ul>{children}</ul>;
