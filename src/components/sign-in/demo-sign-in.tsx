import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";

type Person = { email: string; name: string };

/** The people with the most to show, in this order; the messages say why. */
const leads = ["maya", "daniel", "priya", "olivia"] as const;

const localPart = ({ email }: Person) => email.split("@")[0] ?? "";

/** A button for each person, each in a form of its own, so that it needs no script. */
export function DemoSignIn({ people, next }: { people: Person[]; next: string }) {
  const t = useTranslations("signIn.demo");
  const leading = leads.flatMap((who) => {
    const person = people.find((one) => localPart(one) === who);
    return person ? [{ person, who }] : [];
  });
  const others = people.filter((person) => !leads.some((who) => who === localPart(person)));
  return (
    <section aria-labelledby="demo-title" className="mt-12 border-t border-line pt-8">
      <h2 id="demo-title" className="font-serif text-title">
        {t("title")}
      </h2>
      <p className="mt-2 text-ink-2">
        {t.rich("lead", {
          mailbox: (chunks) => (
            <a href="/dev/mailbox" className="text-forward underline underline-offset-4">
              {chunks}
            </a>
          ),
        })}
      </p>
      <ul className="mt-5">
        {leading.map(({ person, who }) => (
          <DemoRow key={person.email} person={person} next={next} about={t(`who.${who}`)} />
        ))}
      </ul>
      {others.length > 0 ? (
        <details className="mt-4">
          <summary className="min-h-6 cursor-pointer text-ink-2">{t("more")}</summary>
          <ul className="mt-2">
            {others.map((person) => (
              <DemoRow key={person.email} person={person} next={next} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function DemoRow({ person, next, about }: { person: Person; next: string; about?: string }) {
  return (
    <li>
      <form method="post" action="/api/auth/demo">
        <input type="hidden" name="next" value={next} />
        <Button
          type="submit"
          variant="bare"
          name="email"
          value={person.email}
          className="min-h-11 w-full justify-start gap-3 px-2 py-1.5 text-start hover:bg-raised"
        >
          <Avatar name={person.name} />
          <span>
            <span className="people-text block font-medium">{person.name}</span>
            {about ? <span className="block text-sm text-ink-2">{about}</span> : null}
          </span>
        </Button>
      </form>
    </li>
  );
}
