/** What is shown at the foot of the screen, and what comes back once that has gone. */
export type Announcements<Message> = {
  readonly shown: Message | null;
  readonly waiting: readonly Message[];
};

export const noAnnouncements = { shown: null, waiting: [] } as const;

type Replaceable = {
  /** Comes back once a later message has gone, because what it says stands nowhere else. */
  readonly comesBack?: boolean | undefined;
};

/** A new message takes the place of the one that is shown. */
export const announced = <Message extends Replaceable>(
  { shown, waiting }: Announcements<Message>,
  next: Message,
): Announcements<Message> => ({
  shown: next,
  waiting: shown?.comesBack ? [...waiting, shown] : waiting,
});

/** The message that is shown was dismissed, or its time is over. */
export const dismissed = <Message>({
  waiting,
}: Announcements<Message>): Announcements<Message> => ({
  shown: waiting.at(-1) ?? null,
  waiting: waiting.slice(0, -1),
});
