import { webPrograms } from "@starboard/testing/env";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ActorName } from "./scene.ts";
import { openWebScene, type WebScene } from "./web-scene.ts";
import { signInAll } from "./web-server.ts";

let scene: WebScene;
beforeAll(async () => {
  scene = await openWebScene(webPrograms().whole);
});
afterAll(() => scene.close());
// Whatever is tried here, nothing may be written, and the server goes on answering.
afterEach(async () => {
  expect(await scene.kept.listChanged(), "an attack wrote something").toEqual([]);
  await scene.server.ready();
});

interface Attack {
  path: string;
  method?: string;
  as?: ActorName;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | FormData | ReadableStream;
}

/** A request as an attacker's page or script would make it, with the victim's cookie where `as` names one. */
function attack({ path, method = "POST", as, headers = {}, body }: Attack): Promise<Response> {
  const cookie: Record<string, string> = as ? { cookie: scene.cookies.get(as) ?? "" } : {};
  const init = { method, headers: { ...cookie, ...headers }, redirect: "manual" as const, ...(body ? { body } : {}) };
  return fetch(
    new URL(path, scene.address),
    body instanceof ReadableStream ? ({ ...init, duplex: "half" } as RequestInit) : init,
  );
}

const CREATE = "/api/trpc/story.create";
const own = () => ({ origin: scene.address, "x-starboard-org": "here", "content-type": "application/json" });
const story = JSON.stringify({
  json: {
    kind: "challenge",
    title: "Planted",
    sections: { situation: "", task: "", action: "", tradeoffs: "", result: "", lessons: "" },
  },
});

test("a mutation from another site, or of another type than JSON, is refused; the same from our page is taken", async () => {
  const { origin, ...rest } = own();
  const foreign: Record<string, string>[] = [
    { ...rest },
    { ...rest, origin: "https://evil.example" },
    { ...rest, origin: "null" },
    { ...rest, origin: `${origin}.evil.example` },
    { ...rest, origin, "sec-fetch-site": "cross-site" },
    { ...rest, origin, "sec-fetch-site": "same-site" },
    { ...rest, origin, "sec-fetch-site": "none" },
  ];
  for (const headers of foreign) {
    const { status } = await attack({ path: CREATE, as: "author", headers, body: story });
    expect(status, JSON.stringify(headers)).toBe(403);
  }
  const form = new FormData();
  form.set("json", story);
  const { "content-type": _type, ...untyped } = own();
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json-seq",
    "text/plain; application/json",
  ]) {
    const { status } = await attack({
      path: CREATE,
      as: "author",
      headers: { ...untyped, "content-type": type },
      body: story,
    });
    expect(status, type).toBe(415);
  }
  expect((await attack({ path: CREATE, as: "author", headers: untyped, body: form })).status).toBe(415);
  expect(
    (
      await attack({
        path: `${CREATE}?input=${encodeURIComponent(story)}`,
        method: "GET",
        as: "author",
        headers: own(),
      })
    ).status,
  ).toBe(405);
  expect((await attack({ path: CREATE, as: "author", headers: own(), body: story })).status).toBe(200);
  await scene.kept.restore();
});

test("a body over the limit is refused, whether or not it names its length, and read no further", async () => {
  const large = `{"json":"${"x".repeat(10_000_000)}"}`;
  expect((await attack({ path: CREATE, as: "author", headers: own(), body: large })).status).toBe(413);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > 2_000) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  const status = await attack({ path: CREATE, as: "author", headers: own(), body: endless }).then(
    (response) => response.status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(status);
  expect(sent).toBeLessThan(2_000);
});

test("more calls in one request than a page makes are refused", async () => {
  const many = Array.from({ length: 11 }, () => "account.requestPasswordReset").join();
  const body = JSON.stringify(
    Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at, { json: { email: "a@b.test" } }])),
  );
  expect((await attack({ path: `/api/trpc/${many}?batch=1`, headers: own(), body })).status).toBe(400);
});

/** Request shapes of published holes in Next.js, React server components, next-auth and tRPC. */
const SHAPES: Record<string, Attack> = {
  "getting round the proxy (CVE-2025-29927)": {
    path: "/o/here/people",
    method: "GET",
    headers: { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" },
  },
  "a server action by name": {
    path: "/signin",
    headers: { "next-action": "a".repeat(42), "content-type": "text/plain" },
    body: "[]",
  },
  "a flight payload that reaches for constructors (CVE-2025-55182)": {
    path: "/signin",
    headers: { "next-action": "x", "content-type": "multipart/form-data; boundary=b" },
    body: '--b\\r\\nContent-Disposition: form-data; name="0"\\r\\n\\r\\n{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B0\\"}","_response":{"_prefix":"1","_formData":{"get":"$1:constructor:constructor"}}}\\r\\n--b\\r\\nContent-Disposition: form-data; name="1"\\r\\n\\r\\n"$@0"\\r\\n--b--\\r\\n',
  },
  "the data of a page in place of the page": {
    path: "/o/here/people?_rsc=1",
    method: "GET",
    headers: { rsc: "1", "next-router-prefetch": "1" },
  },
  "an image of another host": {
    path: "/_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest&w=64&q=75",
    method: "GET",
  },
  "a file above the folder": { path: "/_next/static/..%2f..%2f..%2f..%2fpackage.json", method: "GET" },
  "an encoded path": { path: "/o/here/%2e%2e/%2e%2e/api/trpc/team.members", method: "GET" },
  "a percent sign that is none": { path: "/o/%E0%A4%A/stories", method: "GET" },
  "the same to the interface": { path: "/api/trpc/%E0%A4%A", method: "GET" },
  "bytes that are no text": { path: "/api/trpc/%ff.get", method: "GET" },
  "half a percent sign": { path: "/api/trpc/story.get%", method: "GET" },
  "the same to sign-in": { path: "/api/auth/%C0%AE%C0%AE/session", method: "GET" },
  "another method": { path: CREATE, method: "PUT", headers: { "content-type": "application/json" }, body: "{}" },
  "a sign-in callback that leads away": {
    path: "/api/auth/signin?callbackUrl=https%3A%2F%2Fevil.example",
    method: "GET",
  },
  "an error that ends a header": {
    path: "/api/auth/error?error=x%0d%0aset-cookie%3A%20starboard-session%3Dplanted",
    method: "GET",
  },
  "a callback that is no address": { path: "/api/auth/signin?callbackUrl=http%3A%2F%2F%5Bno", method: "GET" },
  "a line for the log": {
    path: "/api/auth/_log",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "code=PLANTED&level=error",
  },
  "a provider that does not exist": {
    path: "/api/auth/callback/__proto__",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "csrfToken=x",
  },
  "a procedure of Object": { path: "/api/trpc/__proto__.toString", method: "GET" },
  "a procedure of a procedure": { path: "/api/trpc/story.create._def.inputs", method: "GET" },
};

test.each(Object.entries(SHAPES))("%s gets nothing, and breaks nothing", async (_name, shape) => {
  const response = await attack(shape);
  const text = await response.text();
  expect(response.status, text.slice(0, 200)).toBeLessThan(500);
  expect(text).not.toMatch(/starboard\\.test|"dependencies"|ami-id/);
  const to = response.headers.get("location");
  if (to) expect(new URL(to, scene.address).origin).toBe(scene.address);
});

test("a forged, a foreign and a used cookie let nobody in", async () => {
  const me = (cookie: string) =>
    fetch(`${scene.address}/api/trpc/account.here`, { headers: { "x-starboard-org": "here", cookie } });
  const good = scene.cookies.get("peer") ?? "";
  expect((await me(good)).status).toBe(200);
  const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  const claims = Buffer.from(
    JSON.stringify({ sub: scene.blueprint.people.owner.userId, sessionId: scene.blueprint.people.owner.sessionId }),
  );
  for (const forged of [
    `starboard-session=${none}.${claims.toString("base64url")}.`,
    `starboard-session=${scene.blueprint.people.owner.sessionId}`,
    `${good.slice(0, -2)}xx`,
    good.replace("starboard-session", "next-auth.session-token"),
    "starboard-session=",
  ])
    expect((await me(forged)).status, forged.slice(0, 60)).toBe(401);
});

test("signing in gives a new session whatever the browser brought along, and signing out ends it at once", async () => {
  const planted = scene.cookies.get("otherCoach") ?? "";
  const fresh = await signInAll(scene.address, scene.blueprint.people, ["otherCoach"]);
  const own = fresh.get("otherCoach") ?? "";
  expect(own).toContain("starboard-session=");
  expect(own).not.toBe(planted);
  const headers = { origin: scene.address, "content-type": "application/json", cookie: own };
  await fetch(`${scene.address}/api/trpc/account.signOut`, { method: "POST", headers, body: "{}" });
  const after = await fetch(`${scene.address}/api/trpc/account.me`, { headers: { cookie: own } });
  expect(after.status).toBe(401);
  await scene.kept.restore();
});

test("removal and a lost role hold on the very next request", async () => {
  const ask = async (as: ActorName, path: string) =>
    (await attack({ path: `/api/trpc/${path}`, method: "GET", as, headers: own() })).status;
  expect(await ask("lead", "team.members")).toBe(200);
  await scene.database.look("update team_members set roles = array['candidate'] where user_id = $1", [
    scene.blueprint.people.lead.userId,
  ]);
  expect(await ask("lead", "team.members")).toBe(403);
  await scene.database.look("update memberships set state = 'removed' where user_id = $1", [
    scene.blueprint.people.lead.userId,
  ]);
  expect(await ask("lead", "account.here")).toBe(404);
  await scene.kept.restore();
});

test("links in mails come from the settings, whatever host the request names", async () => {
  const { email } = scene.blueprint.people.peer;
  const body = JSON.stringify({ json: { email } });
  const headers = {
    ...own(),
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  };
  expect((await attack({ path: "/api/trpc/account.requestPasswordReset", headers, body })).status).toBe(200);
  const [row] = await scene.database.look<{ payload: object }>("select payload from outbox order by id desc limit 1");
  expect(JSON.stringify(row)).not.toContain("evil");
  expect(JSON.stringify(row)).not.toContain(email);
  await scene.kept.restore();
});

test("every answer carries the headers that keep a browser safe, and a page a policy with a nonce of its own", async () => {
  const policies = new Set<string>();
  for (const path of ["/signin", "/signin", "/nothing-here", "/api/trpc/account.me"]) {
    const response = await attack({ path, method: "GET" });
    expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(response.headers.get("x-powered-by"), path).toBeNull();
    expect(response.headers.get("strict-transport-security"), path).toBe("max-age=31536000; includeSubDomains");
    expect(response.headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
    expect(response.headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
    expect(response.headers.get("cache-control"), path).toContain("no-store");
    if (path.startsWith("/api/")) continue;
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    policies.add(policy);
  }
  expect(policies.size).toBe(3);
});
