import { parseCookie } from "cookie";

/** The parts of a browser that a request handler notices: it stores cookies, and says from where a form was posted. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly appUrl: string,
    readonly userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ) {}

  get(path: string, headers: Record<string, string> = {}): Request {
    return new Request(new URL(path, this.appUrl), { headers: { ...this.headers(), ...headers } });
  }

  /** Posts a form of a page of ours without a script. */
  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Request {
    return new Request(new URL(path, this.appUrl), {
      method: "POST",
      body: new URLSearchParams(form),
      headers: {
        ...this.headers(),
        origin: this.appUrl,
        "sec-fetch-site": "same-origin",
        ...headers,
      },
    });
  }

  /** Stores the cookies of a response, and returns the response. */
  take(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
      const [name = ""] = pair.split("=");
      const expires = attributes.find((one) => /^expires=/i.test(one))?.slice(8);
      const gone =
        attributes.some((one) => /^max-age=0$/i.test(one)) ||
        (expires !== undefined && new Date(expires) <= new Date());
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, parseCookie(pair)[name] ?? "");
    }
    return response;
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("; ");
    return { "user-agent": this.userAgent, ...(cookie ? { cookie } : {}) };
  }
}
