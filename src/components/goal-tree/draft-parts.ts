/** What is sent to who writes a step: what reads it, and what shows how it was understood. */
export { joinedPaste } from "@/domain/node/paste/joined-paste";
export { readDecided, withLeft } from "@/domain/plan/sentence/decisions";
export { clipboardText } from "./clipboard-text";
export { DraftList } from "./draft-list";
export { DraftReading } from "./draft-reading";
export { readList } from "./read-list";
