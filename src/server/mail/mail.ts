/** A mail as it is given to the mail server, or to the demo's mailbox. */
export type Mail = { to: string; subject: string; text: string; html: string };
