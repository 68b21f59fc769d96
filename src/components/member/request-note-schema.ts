import { z } from "zod";
import { askForMentorshipFields } from "@/domain/mentorship/mentorship";

const { as, note } = askForMentorshipFields;

export const requestNoteSchema = z.object({ as, note: note.unwrap() });
