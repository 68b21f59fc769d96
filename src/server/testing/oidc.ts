import { createServer } from "node:http";
import Provider from "oidc-provider";

export type OidcPerson = { sub: string; email?: string; email_verified?: boolean; name?: string };

/**
 * A real OpenID provider on the loopback address. It shows no forms: the person who was last named by `nextIs` signs in
 * and consents.
 */
export async function startOidcProvider(redirectUri: string) {
  const http = createServer();
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const address = http.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { clientId: "backcast", clientSecret: "a client's secret for tests" };
  const people = new Map<string, OidcPerson>();
  let next: OidcPerson | null = null;

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ["a key for tests"] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({ ...people.get(sub), sub }),
    }),
  });
  const handle = provider.callback();
  http.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return handle(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const accountId = next?.sub ?? "nobody";
    const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    const grantId = await grant.save();
    const result = { login: { accountId }, consent: { grantId } };
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    });
  });

  return {
    issuer,
    ...client,
    nextIs(person: OidcPerson) {
      people.set(person.sub, person);
      next = person;
    },
    stop: () =>
      new Promise<void>((stopped) => {
        http.close(() => stopped());
        http.closeAllConnections();
      }),
  };
}
