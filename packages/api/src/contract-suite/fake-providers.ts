import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Whom the provider has before it, and what its token says besides. */
export interface ProviderPerson {
  subject: string;
  email: string | null;
  isVerified: boolean;
  /** Claims of a provider that is not what it seems. */
  claims?: Record<string, unknown>;
  /** The token is signed by a key that the provider does not publish. */
  isForged?: boolean;
}

export interface FakeProviders {
  url: string;
  /** Who presses "Allow" from now on. */
  person: ProviderPerson;
  /** How many codes were exchanged for a token. */
  exchanged: number;
  close: () => Promise<void>;
}

export const CLIENT = { id: "starboard-of-tests", secret: "known-to-both" };

interface Grant {
  challenge: string;
  redirectUri: string;
  nonce: string | null;
  person: ProviderPerson;
}

const keyPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signToken(claims: object, key: KeyObject): string {
  const signed = `${base64url({ alg: "RS256", kid: "one", typ: "JWT" })}.${base64url(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key, "base64url")}`;
}

/** GitHub's and Google's doors over HTTP, as strict as theirs: PKCE, one use of a code, the secret, the callback. */
export async function openFakeProviders(): Promise<FakeProviders> {
  const [own, other] = [keyPair(), keyPair()];
  const grants = new Map<string, Grant>();
  const holders = new Map<string, ProviderPerson>();
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status = 200, location, body }) => send(response, status, location, body),
      (error: Error) => send(response, 400, undefined, { error: "invalid_request", error_description: error.message }),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: FakeProviders = {
    url,
    person: { subject: "nobody", email: null, isVerified: false },
    exchanged: 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return self;

  async function answer(request: IncomingMessage): Promise<{ status?: number; location?: string; body?: unknown }> {
    const { pathname, searchParams } = new URL(request.url ?? "/", url);
    if (pathname.endsWith("/authorize")) return { status: 302, location: authorize(searchParams) };
    if (pathname.endsWith("/access_token") || pathname === "/token") {
      return { body: exchange(new URLSearchParams(await text(request)), request.headers.authorization ?? "") };
    }
    if (pathname === "/.well-known/openid-configuration") return { body: describeIssuer() };
    if (pathname === "/keys") {
      return { body: { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] } };
    }
    const holder = holders.get((request.headers.authorization ?? "").replace(/^Bearer /, ""));
    if (!holder) return { status: 401, body: {} };
    if (pathname === "/api/v3/user")
      return { body: { id: Number(holder.subject), login: "someone", email: holder.email } };
    if (pathname !== "/api/v3/user/emails") return { status: 404, body: {} };
    const { email, isVerified } = holder;
    const second = { email: "second@starboard.test", primary: false, verified: true };
    return { body: email === null ? [second] : [second, { email, primary: true, verified: isVerified }] };
  }

  /** The person presses "Allow" at once. */
  function authorize(asked: URLSearchParams): string {
    if (asked.get("client_id") !== CLIENT.id) throw new Error("This client is not known.");
    if (asked.get("code_challenge_method") !== "S256") throw new Error("There is no challenge.");
    const redirectUri = asked.get("redirect_uri") ?? "";
    const code = randomBytes(16).toString("hex");
    const challenge = asked.get("code_challenge") ?? "";
    grants.set(code, { challenge, redirectUri, nonce: asked.get("nonce"), person: self.person });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return back.href;
  }

  function exchange(form: URLSearchParams, authorization: string): Record<string, unknown> {
    const secret = Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString();
    if (secret !== `${CLIENT.id}:${CLIENT.secret}`) throw new Error("This is not the secret.");
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (grant?.challenge !== challenge) throw new Error("The code is used, or was asked for by another browser.");
    if (grant.redirectUri !== form.get("redirect_uri")) throw new Error("The callback is another one.");
    self.exchanged += 1;
    const token = randomBytes(16).toString("hex");
    holders.set(token, grant.person);
    const isOpenId = grant.nonce !== null;
    return { access_token: token, token_type: "bearer", ...(isOpenId && { id_token: idToken(grant) }) };
  }

  function idToken({ person, nonce }: Grant): string {
    const iat = Math.floor(Date.now() / 1_000);
    const { subject, email, isVerified, claims } = person;
    const about = { sub: subject, email, email_verified: isVerified, nonce };
    const key = person.isForged ? other.privateKey : own.privateKey;
    return signToken({ iss: url, aud: CLIENT.id, iat, exp: iat + 300, ...about, ...claims }, key);
  }

  function describeIssuer() {
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }
}

function send(response: ServerResponse, status: number, location: string | undefined, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", ...(location && { location }) });
  response.end(body === undefined ? "" : JSON.stringify(body));
}
