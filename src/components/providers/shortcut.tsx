"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { isAppleKeyboard } from "@/components/ui/keyboard";
import { Key } from "@/components/ui/page";
import { appleChord, keysOf, namedKeys } from "./chord";

const neverChanges = () => () => {};

/** The keys of a shortcut, such as `mod shift Z`, as this keyboard shows them: ⇧⌘Z on a Mac, Ctrl+Shift+Z elsewhere. */
export function Shortcut({ keys }: { keys: string }) {
  const t = useTranslations("keys.key");
  // The server does not know the keyboard, so the browser corrects what it has sent.
  const isApple = useSyncExternalStore(neverChanges, isAppleKeyboard, () => false);
  const nameOf = (key: string) => {
    const named = namedKeys.find((one) => one === key);
    return named ? t(named === "mod" ? "ctrl" : named) : key;
  };
  return <Key>{isApple ? appleChord(keys, nameOf) : keysOf(keys).map(nameOf).join("+")}</Key>;
}
