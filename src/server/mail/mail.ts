/** A mail as it is handed to whatever takes it: a mail server, or the demo's mailbox. */
export type Mail = { to: string; subject: string; text: string; html: string };
