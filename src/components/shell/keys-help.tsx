"use client";

import { useTranslations } from "next-intl";
import { Shortcut } from "@/components/providers/shortcut";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The shortcuts: each has its keys, or several that do the same. */
const shortcuts = {
  everywhere: [
    [["mod K"], "palette"],
    [["?"], "help"],
    [["mod Z"], "undo"],
  ],
  climb: [
    [["↑", "↓"], "walk"],
    [["enter"], "next"],
    [["tab"], "child"],
    [["shift tab"], "out"],
    [["space"], "tick"],
    [["F2"], "rename"],
    [["D"], "date"],
    [["M"], "kind"],
    [["O"], "order"],
    [["1", "2", "3"], "remedy"],
    [["C"], "comment"],
    [["V"], "move"],
    [["alt ↑", "alt ↓"], "reorder"],
    [["alt →", "alt ←"], "level"],
    [["←", "→"], "fold"],
    [["shift F10"], "menu"],
    [["delete"], "delete"],
    [["mod shift Z"], "redo"],
  ],
} as const;

/** What the keyboard can do. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keys");
  const text = useTranslations("text");
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {(["everywhere", "climb"] as const).map((group) => (
        <section key={group} className="mb-5">
          <h3 className="mb-2 text-sm font-semibold text-ink-2">{t(`group.${group}`)}</h3>
          <dl className="grid grid-cols-keys gap-y-2">
            {shortcuts[group].map(([chords, name]) => (
              <div key={name} className="contents">
                <dt className="flex flex-wrap gap-1">
                  {chords.map((keys) => (
                    <Shortcut key={keys} keys={keys} />
                  ))}
                </dt>
                <dd>{t(name)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {/* On a low screen the dialog scrolls, and needs something in it that takes the focus. */}
      <Button onClick={onClose}>{text("close")}</Button>
    </Dialog>
  );
}
