import type { KeyboardEvent } from "react";
import { isWriting } from "@/components/ui/is-writing";
import { isOfComposition, shortcutKey } from "@/components/ui/keyboard";
import { orderRefusal } from "@/domain/node/structure";
import { remedyAtKey } from "./contradiction-note";
import { draftUnder } from "./draft";
import { type MoveKey, moveBy, rowAfterRemoval } from "./moves";
import { rowElement, rowIdAt } from "./row-element";
import type { RowTyping, Shortcut } from "./row-typing";
import type { RowView } from "./row-view";
import type { TreeActions } from "./use-tree-actions";

/** The arrow keys that are exchanged on a page that runs from right to left. */
const mirroredKeys: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === "rtl";

const moveKeys: Record<string, MoveKey> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

type KeyAction = Shortcut & {
  /** A held key moves the focus on and on; everything else it does once. */
  readonly repeats?: true;
};

type Context = {
  rows: readonly RowView[];
  actions: TreeActions;
  editable: boolean;
  openId: string | null;
};

/** Runs what a key means on a row. Enter and Space belong to a control within the row while it has the focus. */
export function onTreeKey(event: KeyboardEvent, typing: RowTyping, context: Context): void {
  const { rows, actions, editable } = context;
  const row = rows.find(({ id }) => id === rowIdAt(event.target));
  if (!row || isWriting(event.target) || isOfComposition(event.nativeEvent)) return;
  const named = shortcutKey(event);
  const key = isRightToLeft(event.currentTarget) ? (mirroredKeys[named] ?? named) : named;
  const action = actionOf(event, key, row, context);
  const isCharacter = [...event.key].length === 1 && !isWithModifier(event);
  if (editable && isCharacter && !event.repeat) {
    const shortcut = action && { ...action, run: () => run(action) };
    if (typing.takes(event.key, shortcut, (text) => actions.type(draftUnder(row), text))) {
      event.preventDefault();
      return;
    }
  }
  if (key === "Escape") typing.end();
  else if (!isModifierKey(key)) typing.nothingFollows();
  // What is held down must not press a button in the row again and again either.
  if (action || (event.repeat && key === "Enter")) event.preventDefault();
  if (!action || (event.repeat && !action.repeats)) return;
  run(action);

  function run(chosen: KeyAction) {
    if (chosen.opensField) typing.expectField();
    else typing.end();
    chosen.run();
  }
}

const isModifierKey = (key: string) => /^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(key);

const isWithModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  ctrlKey || metaKey || altKey;

function actionOf(
  event: KeyboardEvent,
  key: string,
  row: RowView,
  context: Context,
): KeyAction | null {
  const { rows, actions, editable } = context;
  const moveKey = event.altKey ? moveKeys[key] : undefined;
  if (moveKey)
    return {
      run() {
        if (editable && !row.done) actions.move(row.id, moveBy(moveKey, row, rows));
      },
    };
  if (isWithModifier(event)) return null;
  const isOnRow = event.target === rowElement(event.target);
  const navigating = navigation(key, row, context);
  if (navigating) return navigating;
  if (!editable) return key === "Enter" && isOnRow ? { run: () => actions.open(row.id) } : null;
  // A box has no Enter of its own.
  const isOnBox = event.target instanceof HTMLInputElement;
  if (key === "Enter" && (isOnRow || isOnBox))
    return { run: () => actions.begin(draftUnder(row)), opensField: true };
  if (key === "ContextMenu" || (key === "F10" && event.shiftKey))
    return { run: () => actions.showMenu(row.id) };
  if (key === " ") return isOnRow ? { run: () => actions.tick(row.id, !row.done) } : null;
  const remedy = remedyAtKey(row, event);
  if (remedy) return { run: () => actions.applyRemedy(row.id, remedy) };
  return changing(key, row, context);
}

/** Keys that move the focus or open something, and change nothing in the plan. */
function navigation(
  key: string,
  row: RowView,
  { rows, actions, openId }: Context,
): KeyAction | null {
  const index = rows.indexOf(row);
  const focus = (id: string | undefined): KeyAction => ({
    run: () => actions.focusRow(id),
    repeats: true,
  });
  switch (key) {
    case "ArrowDown":
      return focus(rows[index + 1]?.id);
    case "ArrowUp":
      return focus(rows[index - 1]?.id);
    case "Home":
      return focus(rows[0]?.id);
    case "End":
      return focus(rows.at(-1)?.id);
    case "ArrowLeft":
      return row.folded === false
        ? { run: () => actions.fold(row.id, true) }
        : focus(row.parentId ?? undefined);
    case "ArrowRight":
      return row.folded ? { run: () => actions.fold(row.id, false) } : null;
    case "c":
      return { run: () => actions.comment(row.id), opensField: true };
    case "Escape":
      return openId === null ? null : { run: () => actions.close(openId) };
    default:
      return null;
  }
}

/** Keys that change the plan. */
function changing(key: string, row: RowView, { rows, actions }: Context): KeyAction | null {
  const { id } = row;
  switch (key) {
    case "F2":
      return { run: () => actions.rename(id), opensField: true };
    case "d":
      return { run: () => actions.redate(id), opensField: true };
    case "m":
      return { run: () => actions.setKind(id, row.kind === "step" ? "milestone" : "step") };
    case "o":
      return orderRefusal(row)
        ? null
        : {
            run: () =>
              actions.setOrder(id, row.node.order === "sequence" ? "parallel" : "sequence"),
          };
    case "v":
      return row.done ? null : { run: () => actions.chooseMove(id) };
    case "Delete":
    case "Backspace":
      return {
        run() {
          // The children are deleted with their parent, so the focus goes to the next row that is none of them.
          actions.focusRow(rowAfterRemoval(rows, id) ?? null);
          actions.remove(id);
        },
      };
    default:
      return null;
  }
}
