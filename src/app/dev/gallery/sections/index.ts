import type { SectionName } from "../names";
import type { GalleryEntry } from "../specimen";
import { account } from "./account";
import { buttons } from "./buttons";
import { choices } from "./choices";
import { climb } from "./climb";
import { comments } from "./comments";
import { composer } from "./composer";
import { fields } from "./fields";
import { frame } from "./frame";
import { goals } from "./goals";
import { lists } from "./lists";
import { marks } from "./marks";
import { mentoring } from "./mentoring";
import { menus } from "./menus";
import { node } from "./node";
import { overlays } from "./overlays";
import { overview } from "./overview";
import { people } from "./people";
import { row } from "./row";
import { structure } from "./structure";
import { team } from "./team";

/** The entries of each section. */
export const sections: Record<SectionName, GalleryEntry[]> = {
  buttons,
  fields,
  choices,
  lists,
  menus,
  overlays,
  row,
  structure,
  marks,
  climb,
  composer,
  node,
  goals,
  overview,
  team,
  mentoring,
  comments,
  people,
  account,
  frame,
};
