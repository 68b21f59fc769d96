"use client";

import { useTranslations } from "next-intl";
import {
  type ComponentType,
  use,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { type ComponentLoader, componentLoader } from "@/components/ui/component-loader";
import { toastClass, topRegionClass } from "@/components/ui/toast-class";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A component that is loaded when it is first drawn, inside a `Suspense`. Where it cannot be loaded, `Substitute` or
 * a notice stands in its place and the page goes on; `React.lazy` would throw the same failure at the page each time.
 */
export function lazyComponent<Props extends object>(
  load: Load<Props>,
  Substitute?: ComponentType<Props>,
) {
  const loader = componentLoader(load);
  const Component = (props: Props) => (
    <LoadedComponent loader={loader} props={props} Substitute={Substitute} />
  );
  // `preload` loads the component before it is drawn, so that it is there without a connection too.
  return Object.assign(Component, { preload: loader.preload });
}

function LoadedComponent<Props extends object>({
  loader,
  props,
  Substitute,
}: {
  loader: ComponentLoader<ComponentType<Props>>;
  props: Props;
  Substitute: ComponentType<Props> | undefined;
}) {
  const [, setAttempts] = useState(0);
  const [isLoading, startLoading] = useTransition();
  const result = use(loader.current());
  const hasFailed = "error" in result;
  // Where the component is opened anew after this notice was closed, it is loaded again.
  useEffect(() => (hasFailed ? loader.forgetFailure : undefined), [hasFailed, loader]);
  if (!hasFailed) return <result.Component {...props} />;
  if (Substitute) return <Substitute {...props} />;
  const tryAgain = () =>
    startLoading(() => {
      loader.forgetFailure();
      setAttempts((attempts) => attempts + 1);
    });
  const onClose = "onClose" in props ? (props.onClose as () => void) : undefined;
  return <NotLoaded isLoading={isLoading} tryAgain={tryAgain} onClose={onClose} />;
}

const inputEvents = ["keydown", "pointerdown"] as const;

/** Where a component could not be loaded: in its place, or at the head of the screen where it would have covered the page. */
function NotLoaded({
  isLoading,
  tryAgain,
  onClose,
}: {
  isLoading: boolean;
  tryAgain: () => void;
  onClose: (() => void) | undefined;
}) {
  const t = useTranslations("text");
  const box = useRef<HTMLDivElement>(null);
  const hasMovedOn = useRef(false);
  const onOnline = useEffectEvent(() => {
    if (!hasMovedOn.current) tryAgain();
  });
  /** Whoever goes on with something else is not to be interrupted by what they wanted to open before. */
  const onInput = useEffectEvent((event: Event) => {
    if (!onClose || box.current?.contains(event.target as Node)) return;
    hasMovedOn.current = true;
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  });
  useEffect(() => {
    const online = () => onOnline();
    const input = (event: Event) => onInput(event);
    window.addEventListener("online", online);
    for (const type of inputEvents) document.addEventListener(type, input, { capture: true });
    return () => {
      window.removeEventListener("online", online);
      for (const type of inputEvents) document.removeEventListener(type, input, { capture: true });
    };
  }, []);
  const action = "font-semibold underline underline-offset-4";
  const notice = (
    <>
      <span role="alert">{t("notLoaded")}</span>
      <Button variant="bare" className={action} aria-disabled={isLoading} onClick={tryAgain}>
        {t("tryAgain")}
      </Button>
    </>
  );
  if (!onClose || typeof document === "undefined")
    return <p className="flex flex-wrap gap-x-3 text-sm text-risk">{notice}</p>;
  return createPortal(
    // React Aria leaves it in reach while a dialog is open.
    <div className={topRegionClass} data-react-aria-top-layer="true">
      <div ref={box} className={toastClass}>
        {notice}
        <Button variant="bare" className={action} onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </div>,
    document.body,
  );
}
