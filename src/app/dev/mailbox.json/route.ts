import { demoMailbox } from "@/server/mail/preview";

export async function GET(): Promise<Response> {
  const mails = await demoMailbox();
  if (!mails) return new Response(null, { status: 404 });
  return Response.json(
    mails.map(({ to, subject, text, html, links, sentAt }) => ({
      to,
      subject,
      text,
      html,
      links,
      sentAt,
    })),
    { headers: { "cache-control": "private, no-store" } },
  );
}
