import { describe, expect, it } from "vitest";
import { readSettings } from "./env.mjs";

const production = {
  DATABASE_URL: "postgresql://backcast:secret@db.example.com/backcast",
  SMTP_URL: "smtps://user:password@mail.example.com",
  MAIL_FROM: "Backcast <plans@example.com>",
  APP_URL: "https://plans.example.com/",
  AUTH_SECRET: "x".repeat(32),
};

function settings(source: Record<string, string | undefined>) {
  const result = readSettings(source);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.settings;
}

function problems(source: Record<string, string | undefined>) {
  const result = readSettings(source);
  return result.ok ? [] : result.problems;
}

describe("demo mode", () => {
  it("is an empty environment, on this machine only", () => {
    expect(settings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      dataDir: ".data",
      trustedProxies: null,
      demoMode: true,
      databaseUrl: null,
      authSecret: null,
      smtpUrl: null,
      mailFrom: "Backcast <backcast@localhost>",
      oidc: null,
    });
  });

  it("takes an empty variable as one that is not set", () => {
    expect(settings({ DATABASE_URL: "", SMTP_URL: " ", PORT: "" })).toEqual(settings({}));
  });

  it("follows the port in the address", () => {
    expect(settings({ PORT: "4100" }).appUrl).toBe("http://localhost:4100");
  });

  it("is not opened to a network", () => {
    expect(problems({ HOST: "0.0.0.0" })).toEqual([
      "HOST must be 127.0.0.1 in demo mode, where anyone who reaches it can sign in as anyone.",
    ]);
  });

  it("stays on when the start script has put its database into the environment", () => {
    const url = "postgresql://backcast:p@127.0.0.1:5000/backcast";
    const started = settings({ BACKCAST_EMBEDDED_DATABASE_URL: url });
    expect(started).toMatchObject({ demoMode: true, databaseUrl: url });
  });

  it("ends with either a database or a mail server", () => {
    expect(settings(production).demoMode).toBe(false);
    expect(settings({ ...production, DATABASE_URL: undefined })).toMatchObject({
      demoMode: false,
      databaseUrl: null,
      smtpUrl: production.SMTP_URL,
    });
  });
});

describe("outside demo mode", () => {
  it("listens on every address, and knows its origin", () => {
    expect(settings(production)).toMatchObject({
      host: "0.0.0.0",
      appUrl: "https://plans.example.com",
      mailFrom: "Backcast <plans@example.com>",
    });
  });

  it("trusts the proxies that are named", () => {
    expect(settings(production).trustedProxies).toBeNull();
    expect(settings({ ...production, TRUST_PROXY: "2" }).trustedProxies).toEqual({ hops: 2 });
    const named = settings({ ...production, TRUST_PROXY: "10.0.0.0/8, loopback" }).trustedProxies;
    expect(named).toMatchObject({ ranges: [{}, {}, {}] });
  });

  it("names everything that is missing, a line each", () => {
    expect(problems({ DATABASE_URL: production.DATABASE_URL })).toEqual([
      "SMTP_URL is required with DATABASE_URL: people sign in by a link they are sent.",
      "APP_URL is required outside demo mode.",
      "AUTH_SECRET is required outside demo mode: at least 32 random characters.",
    ]);
    expect(problems({ ...production, MAIL_FROM: undefined })).toEqual([
      "MAIL_FROM is required with SMTP_URL.",
    ]);
  });

  it.each([
    [{ OIDC_ISSUER: "https://id.example.com" }, ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]],
    [{ OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" }, ["OIDC_ISSUER"]],
  ])("wants all of a sign-in provider or none: %o", (given, missing) => {
    const lines = problems({ ...production, ...given });
    expect(lines.map((line) => line.split(" ")[0])).toEqual(missing);
  });

  it("takes a whole sign-in provider", () => {
    const oidc = {
      OIDC_ISSUER: "https://id.example.com",
      OIDC_CLIENT_ID: "a",
      OIDC_CLIENT_SECRET: "b",
    };
    expect(settings({ ...production, ...oidc }).oidc).toEqual({
      issuer: "https://id.example.com",
      clientId: "a",
      clientSecret: "b",
    });
  });
});

describe("a malformed variable", () => {
  it.each([
    ["PORT", "http"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["TRUST_PROXY", "everybody"],
    ["TRUST_PROXY", "10.0.0.0/8; 192.0.2.7"],
    ["DATABASE_URL", "mysql://host/db"],
    ["DATABASE_URL", "backcast"],
    ["APP_URL", "climb.example"],
    ["APP_URL", "https://example.com/plans"],
    ["AUTH_SECRET", "short"],
    ["SMTP_URL", "post.example"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "a@b.example\r\nBcc: c@d.example"],
    ["OIDC_ISSUER", "http://id.example.com"],
    ["OIDC_ISSUER", "ftp://id.example.com"],
    ["APP_URL", "ftp://example.com/plans"],
  ])("%s=%s is named in one line, without what it holds", (name, value) => {
    const oidc = name === "OIDC_ISSUER" ? { OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" } : {};
    const lines = problems({ ...production, ...oidc, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
    if (value.length > 4) expect(lines[0]).not.toContain(value);
  });
});
