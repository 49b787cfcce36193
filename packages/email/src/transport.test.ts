import { createServer } from "node:net";
import { expect, test } from "vitest";
import { createSmtpMailer } from "./transport.ts";

const NEVER = new AbortController().signal;

test("a mail server that says nothing is given up in time", async () => {
  const server = createServer((socket) => socket.on("error", () => undefined));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: "starboard@example.org", silenceMs: 150 });
  const mail = { to: "a@example.org", messageId: "<1@starboard>", subject: "S", text: "T", html: "<p>T</p>" };
  const from = performance.now();
  await expect(mailer.send(mail, NEVER)).rejects.toThrow();
  expect(performance.now() - from).toBeLessThan(5_000);
  server.close();
});

/** Speaks just enough SMTP; answers the contents after `answerAfterMs`. */
async function openServer(taken: string[], answerAfterMs = 0) {
  const server = createServer((socket) => {
    let whole = "";
    socket.on("error", () => undefined).write("220 here\r\n");
    socket.on("data", (data) => {
      whole += data.toString();
      if (whole.endsWith("\r\n.\r\n")) {
        taken.push(whole);
        whole = "";
        setTimeout(() => socket.write("250 taken\r\n"), answerAfterMs);
      } else if (/^(EHLO|MAIL|RCPT|RSET)/.test(whole)) {
        whole = "";
        socket.write("250 ok\r\n");
      } else if (whole === "DATA\r\n") {
        socket.write("354 go on\r\n");
      } else if (/^QUIT/.test(whole)) socket.end("221 bye\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

test("a server that has asked for the contents in time may take longer to say that it has them", async () => {
  const taken: string[] = [];
  const server = await openServer(taken, 600);
  const mailer = createSmtpMailer({ url: server.url, from: "starboard@example.org", askedWithinMs: 500 });
  await mailer.send({ to: "a@example.org", messageId: "<1@starboard>", subject: "S", text: "T", html: "" }, NEVER);
  server.close();
  expect(taken).toHaveLength(1);
});

test("a mail that may be stopped says how in both headers, and one about the account says nothing", async () => {
  const taken: string[] = [];
  const server = await openServer(taken);
  const mailer = createSmtpMailer({ url: server.url, from: "starboard@example.org", silenceMs: 3_000 });
  const mail = { to: "a@example.org", messageId: "<1@starboard>", subject: "S", text: "T", html: "<p>T</p>" };
  await mailer.send({ ...mail, unsubscribeLink: "https://starboard.example.org/api/unsubscribe/abc.def" }, NEVER);
  await mailer.send(mail, NEVER);
  server.close();
  const [stoppable = "", other = ""] = taken.map((text) => text.replace(/\r\n[ \t]+/g, " "));
  expect(stoppable).toContain("List-Unsubscribe: <https://starboard.example.org/api/unsubscribe/abc.def>\r\n");
  expect(stoppable).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  expect(stoppable).toMatch(/text\/plain[\s\S]*text\/html/);
  expect(other).not.toBe("");
  expect(other).not.toContain("List-Unsubscribe");
});
