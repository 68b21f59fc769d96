import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { ownText } from "@/components/providers/own-text";
import { hasVisibleCharacter } from "@/domain/clean-text";
import { isListText, type NodeDraft } from "./draft";
import { draftKey, typedKey } from "./plan-texts";
import type { PlanWorkspace } from "./plan-workspace";

/** A longer text is announced by its beginning. */
const maxCharactersNamed = 120;

const beginningOf = (text: string) =>
  text.length > maxCharactersNamed ? `${text.slice(0, maxCharactersNamed)}…` : text;

/**
 * Closes what is being written without saving it, and says so with a way back, because nothing that somebody has typed is
 * lost. `write` opens a draft again.
 */
export function usePutAside(workspace: PlanWorkspace, write: (draft: NodeDraft) => void) {
  const t = useTranslations("climb");
  const announce = useAnnounce();
  return useMemo(() => {
    const { typed } = workspace;
    const take = (key: string) => {
      const taken = typed.at(key);
      typed.drop(key);
      return taken && hasVisibleCharacter(taken.text) ? taken : null;
    };
    const putDraftAside = () => {
      const { draft } = workspace.state();
      if (!draft) return;
      const taken = take(draftKey);
      workspace.write(null);
      workspace.focusRow(draft.under);
      if (!taken) return;
      const { text } = taken;
      announce({
        text: isListText(text)
          ? t("notAddedList", { count: text.trim().split("\n").length })
          : t.rich("notAdded", { text: beginningOf(text), own: ownText }),
        undo() {
          putDraftAside();
          typed.write(draftKey, text, null);
          write({ ...draft, isRestored: false });
        },
      });
    };
    const putNameAside = (id: string) => {
      const key = typedKey("title", id);
      const taken = take(key);
      workspace.rename(null);
      workspace.focusRow(id);
      if (!taken) return;
      announce({
        text: t.rich("notRenamed", { text: beginningOf(taken.text), own: ownText }),
        undo() {
          typed.write(key, taken.text, taken.former);
          workspace.rename(id);
        },
      });
    };
    return { putDraftAside, putNameAside };
  }, [workspace, write, announce, t]);
}
